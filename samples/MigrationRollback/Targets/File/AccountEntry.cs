namespace MigrationRollback.Targets.File;

/// <summary>The application's account.</summary>
internal sealed record AccountEntry
{
    public required string User { get; init; }

    public required string Password { get; init; }
}
