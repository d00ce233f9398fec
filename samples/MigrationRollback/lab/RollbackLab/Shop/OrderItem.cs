namespace RollbackLab.Shop;

internal sealed record OrderItem
{
    public required string Sku { get; init; }

    public required int Quantity { get; init; }

    public required long UnitPriceKrw { get; init; }
}
