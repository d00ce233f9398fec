namespace RollbackLab.Shop;

/// <summary>The shop's configuration file.</summary>
internal sealed record ShopConfig
{
    /// <summary><c>rds</c> or <c>idc</c>.</summary>
    public required string Database { get; init; }
}
