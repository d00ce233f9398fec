namespace Runbook;

/// <summary>The engine tries a failed step again by itself. For steps that are <see cref="ReadOnlyAttribute"/> or <see cref="IdempotentAttribute"/> only. A step in doubt is never retried by itself.</summary>
/// <param name="attempts">Attempts in all, 2 to 100.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property, Inherited = false)]
public sealed class RetryAttribute(int attempts) : Attribute
{
    /// <summary>The wait before the second attempt when none is given, in seconds.</summary>
    public const int DefaultBackoffSeconds = 5;

    /// <summary>Attempts in all.</summary>
    public int Attempts { get; } = attempts;

    /// <summary>The wait before the second attempt, as a duration; it doubles each time. Default: 5 s.</summary>
    public string? Backoff { get; set; }

    /// <summary>The longest wait, as a duration. Default: a minute, or <see cref="Backoff"/> if that is longer.</summary>
    public string? MaxBackoff { get; set; }
}
