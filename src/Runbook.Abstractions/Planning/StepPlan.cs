namespace Runbook;

/// <summary>What a step would do, as things stand now.</summary>
public sealed record StepPlan
{
    /// <summary>In the order in which they would happen.</summary>
    public IReadOnlyList<PlannedAction> Actions { get; init; } = [];

    /// <summary>What cannot be known before earlier steps have run, a sentence each.</summary>
    public IReadOnlyList<string> Unknown { get; init; } = [];

    /// <summary>What the reader must know: a trap, a limit, a thing this step cannot prove.</summary>
    public IReadOnlyList<string> Notes { get; init; } = [];
}
