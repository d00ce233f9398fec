namespace Runbook.Engine.Journal.Events;

/// <summary>The run entered a phase, and so left the one before it. The phase's time box starts here.</summary>
internal sealed record PhaseEntered : JournalEvent
{
    public required string Phase { get; init; }
}
