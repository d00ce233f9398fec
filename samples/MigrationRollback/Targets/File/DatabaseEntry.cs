namespace MigrationRollback.Targets.File;

/// <summary>A database server and the runbook's account on it.</summary>
internal sealed record DatabaseEntry
{
    public required string Host { get; init; }

    public required int Port { get; init; }

    public required string User { get; init; }

    public required string Password { get; init; }

    public required string Database { get; init; }
}
