namespace Runbook;

/// <summary>A phase, as compiled.</summary>
public sealed record PhaseDefinition
{
    /// <summary>The name of its class.</summary>
    public required string Id { get; init; }

    /// <summary>What people read.</summary>
    public required string Title { get; init; }

    /// <summary>Null: no box.</summary>
    public TimeSpan? TimeBox { get; init; }

    /// <summary>What happens when the box is used up.</summary>
    public Overrun OnOverrun { get; init; }

    /// <summary>Index of its first step.</summary>
    public required int FirstStep { get; init; }

    /// <summary>How many steps follow from there.</summary>
    public required int StepCount { get; init; }
}
