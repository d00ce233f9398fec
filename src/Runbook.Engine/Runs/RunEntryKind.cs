namespace Runbook.Engine.Runs;

/// <summary>How much attention an entry needs.</summary>
public enum RunEntryKind
{
    /// <summary>The run or a phase starts or ends.</summary>
    Phase,

    /// <summary>A step starts.</summary>
    Started,

    /// <summary>A step reports how far it is.</summary>
    Progress,

    /// <summary>A step succeeded.</summary>
    Succeeded,

    /// <summary>A step was skipped.</summary>
    Skipped,

    /// <summary>A person is asked.</summary>
    Asks,

    /// <summary>A person answered.</summary>
    Answered,

    /// <summary>A step failed or is in doubt, a phase overran, or a contingency begins or ends.</summary>
    Alarm,
}
