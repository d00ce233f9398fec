namespace Runbook.Engine.Journal.Events;

/// <summary>A person has a failed step run again.</summary>
internal sealed record StepRetried : StepEvent
{
    public required string By { get; init; }

    public required string Reason { get; init; }
}
