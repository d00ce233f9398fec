namespace Runbook.Steps.MySql.Sessions;

/// <summary>MariaDB 10.5 and later; measured on 10.11.</summary>
internal sealed class MariaDbDialect : ServerDialect
{
    internal override string Product => "MariaDB";

    // SUPER alone does not write to a read-only server from 10.11 on (MDEV-29596), but it did before.
    internal override IReadOnlyList<string> PrivilegesExemptFromReadOnly => ["READ_ONLY ADMIN", "READ ONLY ADMIN", "SUPER", "ALL PRIVILEGES"];
}
