namespace Runbook.Steps.Traffic;

/// <summary>What <see cref="ShiftTraffic"/> captures before it acts, and its undo restores.</summary>
internal sealed record WeightsBeforeShift
{
    public required IReadOnlyDictionary<string, int> Weights { get; init; }
}
