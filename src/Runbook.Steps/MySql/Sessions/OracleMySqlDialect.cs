namespace Runbook.Steps.MySql.Sessions;

/// <summary>MySQL 8.0.22 and later, on RDS too. Written from its documentation; there was no such server to run it on.</summary>
internal sealed class OracleMySqlDialect : ServerDialect
{
    internal override string Product => "MySQL";

    internal override IReadOnlyList<string> PrivilegesExemptFromReadOnly => ["CONNECTION_ADMIN", "SUPER", "ALL PRIVILEGES"];
}
