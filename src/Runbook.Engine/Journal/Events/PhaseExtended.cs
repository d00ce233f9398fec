namespace Runbook.Engine.Journal.Events;

/// <summary>A person gave a phase more time.</summary>
internal sealed record PhaseExtended : JournalEvent
{
    public required string Phase { get; init; }

    public required string By { get; init; }

    public required string Reason { get; init; }

    public required double Seconds { get; init; }
}
