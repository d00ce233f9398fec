namespace MigrationRollback.Contracts;

/// <summary>Whether the IDC's data can be served. Asked only when the sample did not show it by itself.</summary>
public sealed record DataDecision
{
    /// <summary>False: users are kept out, and the tables are restored from the backup.</summary>
    public required bool IsUsable { get; init; }

    /// <summary>Why, in a sentence or two.</summary>
    public required string Reason { get; init; }
}
