namespace RollbackLab.Shop;

internal sealed record OrderView
{
    public required long Id { get; init; }

    public required string Key { get; init; }

    public required string Customer { get; init; }

    public required long TotalKrw { get; init; }

    public required string Side { get; init; }
}
