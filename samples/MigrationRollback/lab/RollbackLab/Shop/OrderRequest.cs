namespace RollbackLab.Shop;

/// <summary>What a customer sends. The key is the client's own, so that an order that is sent twice is stored once.</summary>
internal sealed record OrderRequest
{
    public required string Key { get; init; }

    public required string Customer { get; init; }

    public required IReadOnlyList<OrderItem> Items { get; init; }
}
