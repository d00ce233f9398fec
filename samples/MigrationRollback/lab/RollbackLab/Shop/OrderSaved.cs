namespace RollbackLab.Shop;

/// <summary>The acknowledgement of an order: only ever sent after the commit.</summary>
internal sealed record OrderSaved
{
    public required long Id { get; init; }

    public required string Key { get; init; }

    /// <summary>False: an earlier request with the same key had stored it.</summary>
    public required bool Created { get; init; }
}
