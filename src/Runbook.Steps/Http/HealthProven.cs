namespace Runbook.Steps.Http;

/// <summary>A health endpoint passed several times in a row.</summary>
public sealed record HealthProven
{
    /// <summary>When the last pass was seen, by the engine's clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What was asked.</summary>
    public required Uri Url { get; init; }

    /// <summary>Passes in a row.</summary>
    public required int ConsecutivePasses { get; init; }

    /// <summary>Requests in all, the failed ones included.</summary>
    public required int Attempts { get; init; }

    /// <summary>The slowest of the passes, in milliseconds.</summary>
    public required double SlowestMilliseconds { get; init; }

    /// <summary>What could not be proven, a sentence each.</summary>
    public required IReadOnlyList<string> Unproven { get; init; }
}
