namespace Runbook.Steps.Idc;

/// <summary>What the Docker Engine says of a container, what its database answers, and whether a restart is called for.</summary>
public sealed record ContainerInspected
{
    /// <summary>When, by the engine's clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The container's full id: a container that was made anew under the same name has another.</summary>
    public required string Id { get; init; }

    /// <summary>Docker's word: <c>running</c>, <c>exited</c>, <c>paused</c>, <c>restarting</c>, <c>created</c>, <c>dead</c>.</summary>
    public required string Status { get; init; }

    /// <summary>Whether its process runs. True for a paused container too.</summary>
    public required bool Running { get; init; }

    /// <summary><c>healthy</c>, <c>unhealthy</c> or <c>starting</c>; null when the container has no health check.</summary>
    public string? Health { get; init; }

    /// <summary>Whether the kernel ended it for want of memory.</summary>
    public required bool OomKilled { get; init; }

    /// <summary>How its last run ended: 137 is SIGKILL, 143 SIGTERM. 0 while it runs.</summary>
    public required long ExitCode { get; init; }

    /// <summary>How often Docker's restart policy has restarted it; restarts by people do not count.</summary>
    public required long RestartCount { get; init; }

    /// <summary>When it was last started, by Docker's clock; null when never.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>Whether the database answered <c>SELECT 1</c>. Null: no database was given, so nobody asked.</summary>
    public bool? AcceptsConnections { get; init; }

    /// <summary>What the database answered, or the error; null when nobody asked.</summary>
    public string? DatabaseAnswer { get; init; }

    /// <summary>Why a restart is called for, a sentence each; empty when it is not.</summary>
    public required IReadOnlyList<string> Reasons { get; init; }

    /// <summary>Whether a restart is called for. What a runbook's condition reads.</summary>
    public bool NeedsRestart => Reasons.Count > 0;
}
