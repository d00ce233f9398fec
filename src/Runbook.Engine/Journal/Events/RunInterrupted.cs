namespace Runbook.Engine.Journal.Events;

/// <summary>The process was asked to stop; its steps were stopped first. For people: a crash leaves no such record.</summary>
internal sealed record RunInterrupted : JournalEvent
{
    public required string Reason { get; init; }
}
