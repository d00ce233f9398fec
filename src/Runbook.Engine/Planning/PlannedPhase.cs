namespace Runbook.Engine.Planning;

/// <summary>The steps of a phase, planned.</summary>
public sealed record PlannedPhase
{
    /// <summary>The phase.</summary>
    public required PhaseDefinition Phase { get; init; }

    /// <summary>Its steps, in source order.</summary>
    public required IReadOnlyList<PlannedStep> Steps { get; init; }
}
