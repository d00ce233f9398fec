namespace Runbook.Steps.MySql;

/// <summary>It has been proven by looking at the server that the application cannot write to it any more. What promotion of another server depends on.</summary>
public sealed record FenceProven
{
    /// <summary>When, by the server's clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What holds the fence, a sentence each: <c>read_only = 1</c>, locked accounts without sessions.</summary>
    public required IReadOnlyList<string> Proofs { get; init; }

    /// <summary>The server's binary log GTID position, which did not move while it was watched.</summary>
    public required string Gtid { get; init; }

    /// <summary>The heartbeat that was written after the application's last write.</summary>
    public required string Heartbeat { get; init; }
}
