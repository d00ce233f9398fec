namespace MigrationRollback.Contracts;

/// <summary>A maintenance page stands before the service, so nobody writes to data that will be replaced.</summary>
public sealed record MaintenancePage
{
    /// <summary>Where it was put up.</summary>
    public required string Place { get; init; }
}
