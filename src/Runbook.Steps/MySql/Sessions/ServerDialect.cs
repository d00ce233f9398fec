namespace Runbook.Steps.MySql.Sessions;

/// <summary>What differs between servers, asked from the server itself: every branch of SQL is in this class and its two heirs.</summary>
internal abstract class ServerDialect
{
    /// <summary>MariaDB or MySQL, for messages.</summary>
    internal abstract string Product { get; }

    /// <summary>Those who hold one of these global privileges write to a read-only server.</summary>
    internal abstract IReadOnlyList<string> PrivilegesExemptFromReadOnly { get; }

    internal static ServerDialect For(string version) =>
        version.Contains("MariaDB", StringComparison.OrdinalIgnoreCase) ? new MariaDbDialect() : new OracleMySqlDialect();
}
