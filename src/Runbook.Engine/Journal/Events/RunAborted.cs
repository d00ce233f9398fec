namespace Runbook.Engine.Journal.Events;

/// <summary>A person ended the run.</summary>
internal sealed record RunAborted : JournalEvent
{
    public required string By { get; init; }

    public required string Reason { get; init; }
}
