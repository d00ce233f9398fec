namespace MigrationRollback.Targets.File;

/// <summary>The shop.</summary>
internal sealed record ShopEntry
{
    public required Uri Frontend { get; init; }

    public required Uri IdcAdmin { get; init; }

    public required string IdcConfig { get; init; }
}
