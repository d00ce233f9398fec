namespace Runbook.Engine.Journal.Events;

/// <summary>A probe could not tell: a person must decide.</summary>
internal sealed record StepProbed : StepEvent
{
    public required string Reason { get; init; }
}
