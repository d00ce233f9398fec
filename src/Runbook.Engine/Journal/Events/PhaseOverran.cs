namespace Runbook.Engine.Journal.Events;

/// <summary>A phase used up its time box.</summary>
internal sealed record PhaseOverran : JournalEvent
{
    public required string Phase { get; init; }
}
