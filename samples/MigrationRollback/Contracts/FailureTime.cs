namespace MigrationRollback.Contracts;

/// <summary>When the failure began. The loss range and the service level are counted from here.</summary>
public sealed record FailureTime
{
    /// <summary>When, with its offset.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>By what it is known: the first alarm, the first event of RDS, the first 5xx.</summary>
    public required string FirstSign { get; init; }
}
