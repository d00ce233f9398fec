namespace MigrationRollback.Contracts;

/// <summary>How bad it is for users.</summary>
public enum Severity
{
    /// <summary>Hardly anybody notices.</summary>
    Minor,

    /// <summary>Users notice, and the executives are told.</summary>
    Major,

    /// <summary>The service is down, or data is wrong: the press may ask.</summary>
    Critical,
}
