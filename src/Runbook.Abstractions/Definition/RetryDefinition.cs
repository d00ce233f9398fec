namespace Runbook;

/// <summary>How the engine retries a failed step by itself.</summary>
public sealed record RetryDefinition
{
    /// <summary>Attempts in all, at least 2.</summary>
    public required int Attempts { get; init; }

    /// <summary>The wait before the second attempt; it doubles each time.</summary>
    public required TimeSpan Backoff { get; init; }

    /// <summary>The longest wait.</summary>
    public required TimeSpan MaxBackoff { get; init; }
}
