namespace MigrationRollback.Contracts;

/// <summary>The kind of failure.</summary>
public enum FailureCategory
{
    /// <summary>Not known yet; the rollback goes ahead anyway.</summary>
    Unknown,

    /// <summary>Too slow after the migration.</summary>
    Performance,

    /// <summary>Wrong or missing data.</summary>
    Data,

    /// <summary>Something cannot be reached.</summary>
    Connectivity,

    /// <summary>The application does not work with the new platform.</summary>
    Application,
}
