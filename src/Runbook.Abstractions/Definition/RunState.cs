namespace Runbook;

/// <summary>Where a run is.</summary>
public enum RunState
{
    /// <summary>No phase has been entered.</summary>
    NotStarted,

    /// <summary>In a phase.</summary>
    InPhase,

    /// <summary>Every phase is done.</summary>
    Completed,

    /// <summary>A person ended it.</summary>
    Aborted,

    /// <summary>A contingency ended it.</summary>
    Diverted,
}
