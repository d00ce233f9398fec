namespace MigrationRollback.Targets.File;

/// <summary>The AWS account's side.</summary>
internal sealed record AwsEntry
{
    /// <summary>Null: AWS itself.</summary>
    public Uri? ServiceUrl { get; init; }

    public required string Region { get; init; }

    public required string DbInstance { get; init; }

    public required string ListenerArn { get; init; }

    public required IReadOnlyDictionary<string, string> TargetGroups { get; init; }
}
