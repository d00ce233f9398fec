namespace Runbook.Steps.MySql;

/// <summary>The server is read only: the variable says so, and a probe write was refused.</summary>
public sealed record ReadOnlySet
{
    /// <summary>When, by the server's clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The error with which the server refused the probe write.</summary>
    public required string RefusedWith { get; init; }
}
