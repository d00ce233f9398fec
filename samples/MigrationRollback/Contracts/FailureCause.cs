namespace MigrationRollback.Contracts;

/// <summary>Why the migration failed, as the tech lead sees it before the rollback.</summary>
public sealed record FailureCause
{
    /// <summary>The kind of failure. A rollback is never held up by not knowing it yet.</summary>
    public required FailureCategory Category { get; init; }

    /// <summary>In a sentence or two.</summary>
    public required string Description { get; init; }
}
