namespace Runbook.Engine.Journal.Events;

/// <summary>A step does not run: its condition is false, or a person skips it after it failed.</summary>
internal sealed record StepSkipped : StepEvent
{
    public required string Reason { get; init; }

    /// <summary>Who, when a person did.</summary>
    public string? By { get; init; }
}
