namespace Runbook.Steps.Http;

/// <summary>A page was fetched: status 200, and the content and backend that were expected.</summary>
public sealed record WebReachable
{
    /// <summary>When, by the engine's clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What was asked.</summary>
    public required Uri Url { get; init; }

    /// <summary>The backend that answered, as the expected header named it; null when none was expected.</summary>
    public string? Backend { get; init; }

    /// <summary>From request to last byte.</summary>
    public required double Milliseconds { get; init; }

    /// <summary>What could not be proven, a sentence each.</summary>
    public required IReadOnlyList<string> Unproven { get; init; }
}
