namespace Runbook.Steps.MySql;

/// <summary>The former replica replicates no longer and takes writes: one was made and rolled back.</summary>
public sealed record ReplicaPromoted
{
    /// <summary>When, by its clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>Its binary log GTID position at that moment: what comes after was written here.</summary>
    public required string Gtid { get; init; }
}
