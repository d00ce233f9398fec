namespace MigrationRollback.Contracts;

/// <summary>The IDC's shop says that it works on this database, and a deep health check wrote to it.</summary>
public sealed record ConfigApplied
{
    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The database that the shop names.</summary>
    public required string Database { get; init; }
}
