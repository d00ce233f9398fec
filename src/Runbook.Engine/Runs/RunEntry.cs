namespace Runbook.Engine.Runs;

/// <summary>One line of what happens in a run.</summary>
public sealed record RunEntry
{
    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>How much attention it needs.</summary>
    public required RunEntryKind Kind { get; init; }

    /// <summary>What happened, in a sentence.</summary>
    public required string Text { get; init; }

    /// <summary>The step it is about; null: the run or a phase.</summary>
    public StepDefinition? Step { get; init; }
}
