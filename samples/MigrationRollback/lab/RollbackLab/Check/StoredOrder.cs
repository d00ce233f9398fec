namespace RollbackLab.Check;

/// <summary>An order as a database has it.</summary>
internal sealed record StoredOrder
{
    public required string Key { get; init; }

    public required long Id { get; init; }

    /// <summary>The side whose shop wrote it.</summary>
    public required string Side { get; init; }

    public required int Items { get; init; }
}
