namespace Runbook.Engine.Journal.Events;

/// <summary>A step's outcome: it failed, and is known to have stopped.</summary>
internal sealed record StepFailed : StepEvent
{
    public required int Attempt { get; init; }

    public required string Error { get; init; }
}
