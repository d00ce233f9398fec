namespace MigrationRollback.Contracts;

/// <summary>The database's log holds no error that is not known and harmless.</summary>
public sealed record LogScanned
{
    /// <summary>From when on it was read.</summary>
    public required DateTimeOffset Since { get; init; }

    /// <summary>How many lines were read.</summary>
    public required int Lines { get; init; }

    /// <summary>Errors that are on the list of known ones, a line each.</summary>
    public required IReadOnlyList<string> Known { get; init; }
}
