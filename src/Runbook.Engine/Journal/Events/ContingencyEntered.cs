namespace Runbook.Engine.Journal.Events;

/// <summary>A person chose a contingency: the run left a phase for it.</summary>
internal sealed record ContingencyEntered : JournalEvent
{
    public required string Contingency { get; init; }

    /// <summary>The phase or contingency that the run left.</summary>
    public required string From { get; init; }

    /// <summary>The step that failed or is in doubt; null: the time box was used up.</summary>
    public string? Step { get; init; }

    public required string By { get; init; }

    public required string Reason { get; init; }
}
