using System.Globalization;
using Runbook.Steps.MySql.Replication;

namespace Runbook.Steps.MySql.Sessions;

/// <summary>MariaDB 10.5 and later; measured on 10.11.</summary>
internal sealed class MariaDbDialect : ServerDialect
{
    internal override string Product => "MariaDB";

    // SUPER alone does not write to a read-only server from 10.11 on (MDEV-29596), but it did before.
    internal override IReadOnlyList<string> PrivilegesExemptFromReadOnly => ["READ_ONLY ADMIN", "READ ONLY ADMIN", "SUPER", "ALL PRIVILEGES"];

    internal override IReadOnlyList<string> PrivilegesToSetReadOnly => ["READ_ONLY ADMIN", "READ ONLY ADMIN"];

    internal override IReadOnlyList<string> PrivilegesToReplicate => ["REPLICATION SLAVE ADMIN", "REPLICATION REPLICA ADMIN"];

    internal override string KillPrivilege => "CONNECTION ADMIN";

    internal override string ProcessList => "information_schema.PROCESSLIST";

    // A false in JSON reads as 0; an account that was never locked has no such key.
    internal override string AccountsSql => "SELECT User, Host, COALESCE(JSON_VALUE(Priv, '$.account_locked'), 0) = 1 AS Locked FROM mysql.global_priv WHERE BINARY User = @user";

    internal override string AccountsTable => "mysql.global_priv";

    internal override string EventsSql => "SELECT CONCAT(db, '.', name) AS Name, definer AS Definer FROM mysql.event WHERE status = 'ENABLED'";

    internal override string WrittenGtidSql => "SELECT @@GLOBAL.gtid_binlog_pos";

    internal override string AppliedGtidSql => "SELECT @@GLOBAL.gtid_slave_pos";

    internal override string HeldGtidSql => "SELECT @@GLOBAL.gtid_current_pos";

    internal override string ReplicaStatusSql => "SHOW ALL SLAVES STATUS";

    internal override string StopReplicaSql => "STOP SLAVE";

    internal override string StartReplicaSql => "START SLAVE";

    internal override string ForgetSourceSql => "RESET SLAVE ALL";

    internal override IReadOnlyList<string> SetReadOnlySql(bool on) => [on ? "SET GLOBAL read_only = 1" : "SET GLOBAL read_only = 0"];

    internal override string ChangeSourceSql(SourceConfiguration source, string password) => string.Join(
        ", ",
        $"CHANGE MASTER TO MASTER_HOST = {SqlText.Literal(source.Host)}",
        string.Create(CultureInfo.InvariantCulture, $"MASTER_PORT = {source.Port}"),
        $"MASTER_USER = {SqlText.Literal(source.User)}",
        $"MASTER_PASSWORD = {SqlText.Literal(password)}",
        string.Create(CultureInfo.InvariantCulture, $"MASTER_CONNECT_RETRY = {source.ConnectRetrySeconds}"),
        string.Create(CultureInfo.InvariantCulture, $"MASTER_DELAY = {source.DelaySeconds}"),
        $"MASTER_SSL = {(source.Tls ? 1 : 0)}",
        $"MASTER_SSL_VERIFY_SERVER_CERT = {(source.TlsVerifyServer ? 1 : 0)}",
        $"MASTER_SSL_CA = {SqlText.Literal(source.TlsCa)}",
        $"MASTER_SSL_CERT = {SqlText.Literal(source.TlsCertificate)}",
        $"MASTER_SSL_KEY = {SqlText.Literal(source.TlsKey)}",
        "MASTER_USE_GTID = slave_pos");

    internal override async Task<bool> WaitForGtidAsync(MySqlSession session, string gtid, TimeSpan atMost, CancellationToken cancellationToken) =>
        await session.ReadNumberAsync("SELECT MASTER_GTID_WAIT(@gtid, @seconds)", cancellationToken, ("@gtid", gtid), ("@seconds", atMost.TotalSeconds)) == 0;

    internal override Task<bool> ReachedAsync(MySqlSession session, string held, string wanted, CancellationToken cancellationToken) =>
        Task.FromResult(GtidPosition.Parse(held).Reaches(GtidPosition.Parse(wanted)));
}
