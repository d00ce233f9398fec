namespace Runbook.Engine.Journal;

/// <summary>Another process attends the run.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Without the lease it says nothing.")]
public sealed class LeaseHeldException : Exception
{
    /// <summary>Creates it.</summary>
    /// <param name="path">The lease.</param>
    /// <param name="innerException">What the system said.</param>
    public LeaseHeldException(string path, Exception innerException)
        : base($"Another process attends this run: it holds '{path}'. Use status, approve, attest or decide to reach it; resume only after it has ended.", innerException)
    {
    }
}
