namespace Runbook.Engine.Journal.Events;

/// <summary>A step was not started, for what must be fresh is not. It counts as failed.</summary>
internal sealed record StepStale : StepEvent
{
    /// <summary>The ids of the steps that must run again.</summary>
    public required IReadOnlyList<string> Producers { get; init; }

    public required string Error { get; init; }
}
