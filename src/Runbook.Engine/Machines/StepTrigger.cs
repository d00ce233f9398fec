namespace Runbook.Engine.Machines;

/// <summary>What moves a step.</summary>
internal enum StepTrigger
{
    Ask,
    Start,
    Succeed,
    Fail,
    Doubt,
    Rerun,
    Skip,
    Undo,
}
