namespace Runbook;

/// <summary>What a notice hangs on.</summary>
[Flags]
public enum RunEvent
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The run starts.</summary>
    Started = 1,

    /// <summary>A phase is entered.</summary>
    PhaseEntered = 2,

    /// <summary>Every step of a phase has ended.</summary>
    PhaseDone = 4,

    /// <summary>A step failed, or is in doubt and needs a person.</summary>
    StepFailed = 8,

    /// <summary>A time box is used up.</summary>
    Overran = 16,

    /// <summary>A monitor has found a breach.</summary>
    Breached = 32,

    /// <summary>A person was asked and did not answer in time.</summary>
    Unanswered = 64,

    /// <summary>A contingency is entered.</summary>
    ContingencyEntered = 128,

    /// <summary>The run is completed.</summary>
    Completed = 256,

    /// <summary>A contingency ended the run.</summary>
    Diverted = 512,

    /// <summary>A person ended the run.</summary>
    Aborted = 1024,

    /// <summary>The run ended, in whichever way.</summary>
    Ended = Completed | Diverted | Aborted,
}
