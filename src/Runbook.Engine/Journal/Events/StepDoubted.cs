namespace Runbook.Engine.Journal.Events;

/// <summary>It is not known whether a step's effect happened.</summary>
internal sealed record StepDoubted : StepEvent
{
    public required int Attempt { get; init; }

    public required DoubtCause Cause { get; init; }

    public required string Reason { get; init; }
}
