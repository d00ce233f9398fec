namespace Runbook.Engine.Journal.Events;

/// <summary>Every phase is done.</summary>
internal sealed record RunCompleted : JournalEvent;
