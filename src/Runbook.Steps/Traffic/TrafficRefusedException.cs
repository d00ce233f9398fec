namespace Runbook.Steps.Traffic;

/// <summary>No more traffic was sent to a group, since the group cannot take it.</summary>
/// <param name="switchName">The switch.</param>
/// <param name="group">The group.</param>
/// <param name="reasons">Why it cannot, a sentence each.</param>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "It is nothing without its facts.")]
public sealed class TrafficRefusedException(string switchName, string group, IReadOnlyList<string> reasons) : Exception(
    $"'{switchName}' was not told to send more to group '{group}', which cannot take traffic. {string.Join(" ", reasons)} Mend the group, then retry.")
{
    /// <summary>The switch.</summary>
    public string SwitchName { get; } = switchName;

    /// <summary>The group.</summary>
    public string Group { get; } = group;

    /// <summary>Why it cannot take traffic, a sentence each.</summary>
    public IReadOnlyList<string> Reasons { get; } = reasons;
}
