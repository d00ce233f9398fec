namespace MigrationRollback.Targets.File;

/// <summary>The container engine of the data centre.</summary>
internal sealed record DockerEntry
{
    public required Uri Endpoint { get; init; }

    public required string Container { get; init; }
}
