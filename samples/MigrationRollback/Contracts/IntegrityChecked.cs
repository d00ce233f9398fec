namespace MigrationRollback.Contracts;

/// <summary>What the check of all tables has found so far. It may outlast its box: then it says how much of it is done.</summary>
public sealed record IntegrityChecked
{
    /// <summary>How much of the data was compared, 0 to 100.</summary>
    public required int PercentCompared { get; init; }

    /// <summary>Rows that differ and that nobody can explain.</summary>
    public required long UnexplainedRows { get; init; }
}
