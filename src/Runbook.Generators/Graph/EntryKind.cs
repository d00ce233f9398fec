namespace Runbook.Generators.Graph;

/// <summary>What leads into a contingency.</summary>
internal enum EntryKind
{
    /// <summary>A step failed.</summary>
    Failure,

    /// <summary>A phase has used up its box.</summary>
    Overrun,

    /// <summary>A monitor found a breach.</summary>
    Breach,
}
