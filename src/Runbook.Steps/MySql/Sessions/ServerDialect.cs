using System.Globalization;
using Runbook.Steps.MySql.Replication;

namespace Runbook.Steps.MySql.Sessions;

/// <summary>What differs between servers, asked from the server itself: every branch of SQL is in this class and its two heirs.</summary>
internal abstract class ServerDialect
{
    /// <summary>MariaDB or MySQL, for messages.</summary>
    internal abstract string Product { get; }

    /// <summary>Those who hold one of these global privileges write to a read-only server.</summary>
    internal abstract IReadOnlyList<string> PrivilegesExemptFromReadOnly { get; }

    /// <summary>Any one of these lets the account change <c>read_only</c>.</summary>
    internal abstract IReadOnlyList<string> PrivilegesToSetReadOnly { get; }

    /// <summary>Any one of these lets it stop and start replication.</summary>
    internal abstract IReadOnlyList<string> PrivilegesToReplicate { get; }

    /// <summary>The privilege to end other accounts' sessions.</summary>
    internal abstract string KillPrivilege { get; }

    internal abstract string ProcessList { get; }

    /// <summary>Columns User, Host, Locked (0 or 1) of the accounts named <c>@user</c>.</summary>
    internal abstract string AccountsSql { get; }

    /// <summary>Where the accounts are, for the message that asks for SELECT on it.</summary>
    internal abstract string AccountsTable { get; }

    /// <summary>Columns Name, Definer of the enabled events.</summary>
    internal abstract string EventsSql { get; }

    /// <summary>What this server wrote to its binary log.</summary>
    internal abstract string WrittenGtidSql { get; }

    /// <summary>What it has applied from its source. Not what it holds: a stray write of its own must not pass for the source's.</summary>
    internal abstract string AppliedGtidSql { get; }

    /// <summary>What it holds, written here or replicated.</summary>
    internal abstract string HeldGtidSql { get; }

    internal abstract string ReplicaStatusSql { get; }

    internal abstract string StopReplicaSql { get; }

    internal abstract string StartReplicaSql { get; }

    internal abstract string ForgetSourceSql { get; }

    internal static ServerDialect For(string version) =>
        version.Contains("MariaDB", StringComparison.OrdinalIgnoreCase) ? new MariaDbDialect() : new OracleMySqlDialect();

    internal abstract IReadOnlyList<string> SetReadOnlySql(bool on);

    internal abstract string ChangeSourceSql(SourceConfiguration source, string password);

    /// <summary>Waits on the server for at most this long. False: not yet, or its thread is dead; neither product tells which.</summary>
    internal abstract Task<bool> WaitForGtidAsync(MySqlSession session, string gtid, TimeSpan atMost, CancellationToken cancellationToken);

    /// <summary>Is everything of <paramref name="wanted"/> in <paramref name="held"/>?</summary>
    internal abstract Task<bool> ReachedAsync(MySqlSession session, string held, string wanted, CancellationToken cancellationToken);

    internal virtual string KillSql(long id, bool hasRdsKill) =>
        string.Create(CultureInfo.InvariantCulture, $"{(hasRdsKill ? $"CALL mysql.rds_kill({id})" : $"KILL {id}")}");
}
