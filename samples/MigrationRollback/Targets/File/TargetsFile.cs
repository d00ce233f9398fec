namespace MigrationRollback.Targets.File;

/// <summary>The targets file.</summary>
internal sealed record TargetsFile
{
    public required AwsEntry Aws { get; init; }

    public required DatabaseEntry Rds { get; init; }

    public required DatabaseEntry Idc { get; init; }

    public required AccountEntry App { get; init; }

    public required IReadOnlyList<string> AppAccounts { get; init; }

    public required DockerEntry Docker { get; init; }

    public required ShopEntry Shop { get; init; }

    public required IReadOnlyList<string> Tables { get; init; }

    public MonitoringEntry Monitoring { get; init; } = new();
}
