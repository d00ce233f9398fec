namespace Runbook.Steps.MySql;

/// <summary>The replica has everything up to the fence: it reached the GTID, and it holds the heartbeat row.</summary>
public sealed record ReplicaCaughtUp
{
    /// <summary>When, by the replica's clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The position that it reached.</summary>
    public required string Gtid { get; init; }

    /// <summary>How long it took, in seconds.</summary>
    public required double WaitedSeconds { get; init; }
}
