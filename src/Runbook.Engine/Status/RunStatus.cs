namespace Runbook.Engine.Status;

/// <summary>Where a run is, for people and scripts.</summary>
public sealed record RunStatus
{
    /// <summary>The run.</summary>
    public required string RunId { get; init; }

    /// <summary>The runbook.</summary>
    public required string RunbookId { get; init; }

    /// <summary>The runbook's title.</summary>
    public required string Title { get; init; }

    /// <summary>Where it is.</summary>
    public required RunState State { get; init; }

    /// <summary>True when a process holds the run's lease.</summary>
    public required bool IsAttended { get; init; }

    /// <summary>Who started it, or resumed it last.</summary>
    public required string Executor { get; init; }

    /// <summary>When it was started.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>When it ended; null while it runs.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>The id of the phase or contingency that it is in; null: none.</summary>
    public string? CurrentPhase { get; init; }

    /// <summary>All phases in order, and behind them the contingencies.</summary>
    public required IReadOnlyList<PhaseStatus> Phases { get; init; }

    /// <summary>All steps, in order.</summary>
    public required IReadOnlyList<StepStatus> Steps { get; init; }

    /// <summary>What waits for a person.</summary>
    public required IReadOnlyList<Question> Questions { get; init; }

    /// <summary>How many records the journal has, and the hash of the last, in hex.</summary>
    public required string JournalHead { get; init; }
}
