namespace Runbook.Engine.Journal.Events;

/// <summary>A contingency is done, and it ends the run.</summary>
internal sealed record RunDiverted : JournalEvent
{
    public required string Contingency { get; init; }
}
