namespace MigrationRollback.Contracts;

/// <summary>What the last look at the whole system found.</summary>
public sealed record SystemChecked
{
    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>RDS's position: where the fence left it, so nothing was written there since.</summary>
    public required string RdsGtid { get; init; }

    /// <summary>Orders that the IDC took while it was watched.</summary>
    public required long NewOrders { get; init; }
}
