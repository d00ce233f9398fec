namespace Runbook.Engine.Journal.Events;

/// <summary>Why a step is in doubt.</summary>
internal enum DoubtCause
{
    /// <summary>Its intent has no outcome: the process died.</summary>
    Crash,

    /// <summary>The process was asked to stop while the step ran.</summary>
    Interrupted,

    /// <summary>Its time was up.</summary>
    Timeout,

    /// <summary>The step itself said so.</summary>
    Step,
}
