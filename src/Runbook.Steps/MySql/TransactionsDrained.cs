namespace Runbook.Steps.MySql;

/// <summary>No transaction of the fenced accounts is open any more, no prepared XA transaction stands, and a heartbeat row was written after the last of them ended.</summary>
public sealed record TransactionsDrained
{
    /// <summary>When, by the server's clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>How many open transactions were waited for.</summary>
    public required int TransactionsWaitedFor { get; init; }

    /// <summary>The value of the heartbeat row: later than every write of the application.</summary>
    public required string Heartbeat { get; init; }
}
