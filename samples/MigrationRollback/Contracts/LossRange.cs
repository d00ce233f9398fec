namespace MigrationRollback.Contracts;

/// <summary>Which data the rollback would lose, and what is done about it. Whoever attests it signs for it; every approver sees it.</summary>
public sealed record LossRange
{
    /// <summary>What becomes of it.</summary>
    public required LossDecision Decision { get; init; }

    /// <summary>Tables, rows and the time span, in a sentence or two.</summary>
    public required string Description { get; init; }
}
