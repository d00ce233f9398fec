namespace MigrationRollback.Contracts;

/// <summary>What users feel. Who is told, and who must approve, hangs on it.</summary>
public sealed record UserImpact
{
    /// <summary>How bad it is.</summary>
    public required Severity Severity { get; init; }

    /// <summary>Who feels what, in a sentence or two.</summary>
    public required string Description { get; init; }
}
