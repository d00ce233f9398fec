namespace Runbook.Engine.Journal.Events;

/// <summary>Another process took up the run.</summary>
internal sealed record RunResumed : JournalEvent
{
    public required Attendant Attendant { get; init; }
}
