namespace Runbook.Engine.Machines;

/// <summary>What moves a step.</summary>
internal enum StepTrigger
{
    Ask,
    Start,

    /// <summary>It is not started, and counts as failed.</summary>
    Refuse,

    Succeed,
    Fail,
    Doubt,
    Rerun,
    Skip,

    /// <summary>What has ended is to run anew: its output is no longer fresh, or its contingency was entered again.</summary>
    Again,

    Undo,
}
