namespace Runbook.Engine.Planning;

/// <summary>What a run would do, as things stand now. Nothing was changed to find out.</summary>
public sealed record RunPlan
{
    /// <summary>The runbook.</summary>
    public required RunbookDefinition Definition { get; init; }

    /// <summary>When it was planned: what was read is true of then.</summary>
    public required DateTimeOffset PlannedAt { get; init; }

    /// <summary>Its phases in order, and behind them the contingencies.</summary>
    public required IReadOnlyList<PlannedPhase> Phases { get; init; }
}
