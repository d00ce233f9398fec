namespace Runbook;

/// <summary>What moves a run from phase to phase.</summary>
public enum PhaseTrigger
{
    /// <summary>The run enters its first phase.</summary>
    Start,

    /// <summary>Every step of the phase has succeeded or been skipped; the run enters the next phase, or is completed, or, behind a contingency that ends it, is diverted.</summary>
    PhaseDone,

    /// <summary>A person ends the run where it is.</summary>
    Abort,
}
