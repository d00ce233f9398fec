namespace MigrationRollback.Targets;

/// <summary>The bounds of the monitors: taken from what is usual at this hour, with room.</summary>
public sealed record MonitoringLimits
{
    /// <summary>Busy processors of the host, at most. Default: 90 %.</summary>
    public double CpuPercent { get; init; } = 90;

    /// <summary>Memory of the host in use, at most. Default: 90 %.</summary>
    public double MemoryPercent { get; init; } = 90;

    /// <summary>Statements that run at once in the database, at most. Default: 64.</summary>
    public double ThreadsRunning { get; init; } = 64;

    /// <summary>Statements that wait for a row lock, at most. Default: 16.</summary>
    public double LockWaits { get; init; } = 16;

    /// <summary>Mean response time of the shop, in milliseconds, at most. Default: 1,000.</summary>
    public double ResponseMilliseconds { get; init; } = 1000;

    /// <summary>Share of requests that end in 5xx, at most. Default: 1 %.</summary>
    public double ErrorPercent { get; init; } = 1;

    /// <summary>Requests in a window below which a share means nothing: then a single error is one too many. Default: 20.</summary>
    public double RequestsToJudge { get; init; } = 20;

    /// <summary>Connections of users, at least. Default: 1.</summary>
    public double SessionsAtLeast { get; init; } = 1;

    /// <summary>Connections of users, at most. Default: 5,000.</summary>
    public double SessionsAtMost { get; init; } = 5000;
}
