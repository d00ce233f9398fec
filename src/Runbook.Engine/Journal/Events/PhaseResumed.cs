namespace Runbook.Engine.Journal.Events;

/// <summary>A contingency is done, and the run went back to where it left. The step that had failed waits to run again.</summary>
internal sealed record PhaseResumed : JournalEvent
{
    public required string Phase { get; init; }

    public required string Contingency { get; init; }
}
