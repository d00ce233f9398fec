namespace Runbook.Steps.Traffic;

/// <summary>The switch sends all traffic to one group: read back.</summary>
public sealed record TrafficShifted
{
    /// <summary>When, by the engine's clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The group that has the traffic.</summary>
    public required string To { get; init; }

    /// <summary>The weights as read back.</summary>
    public required IReadOnlyDictionary<string, int> Weights { get; init; }
}
