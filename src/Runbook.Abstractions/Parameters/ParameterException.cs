namespace Runbook;

/// <summary>Parameters that a run cannot start with. All faults at once.</summary>
/// <param name="faults">A sentence each: which parameter, what was given, what is expected.</param>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Without its faults it says nothing.")]
public sealed class ParameterException(IReadOnlyList<string> faults) : Exception(string.Join(Environment.NewLine, faults))
{
    /// <summary>A sentence each.</summary>
    public IReadOnlyList<string> Faults { get; } = faults;
}
