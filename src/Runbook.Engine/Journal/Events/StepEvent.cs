namespace Runbook.Engine.Journal.Events;

/// <summary>Something that happened to a step. Steps are named by id, not by index, so that a person can read the journal.</summary>
internal abstract record StepEvent : JournalEvent
{
    public required string Step { get; init; }
}
