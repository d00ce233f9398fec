using System.Globalization;
using Runbook.Steps.MySql.Replication;

namespace Runbook.Steps.MySql.Sessions;

/// <summary>MySQL 8.0.23 and later, on RDS too. Written from its documentation; there was no such server to run it on.</summary>
internal sealed class OracleMySqlDialect : ServerDialect
{
    internal override string Product => "MySQL";

    internal override IReadOnlyList<string> PrivilegesExemptFromReadOnly => ["CONNECTION_ADMIN", "SUPER", "ALL PRIVILEGES"];

    internal override IReadOnlyList<string> PrivilegesToSetReadOnly => ["SYSTEM_VARIABLES_ADMIN", "SUPER"];

    internal override IReadOnlyList<string> PrivilegesToReplicate => ["REPLICATION_SLAVE_ADMIN", "SUPER"];

    internal override string KillPrivilege => "CONNECTION_ADMIN";

    internal override string ProcessList => "performance_schema.processlist";

    internal override string AccountsSql => "SELECT User, Host, account_locked = 'Y' AS Locked FROM mysql.user WHERE User = @user";

    internal override string AccountsTable => "mysql.user";

    // Shows only events of schemas on which the account holds EVENT.
    internal override string EventsSql => "SELECT CONCAT(EVENT_SCHEMA, '.', EVENT_NAME) AS Name, DEFINER AS Definer FROM information_schema.EVENTS WHERE STATUS = 'ENABLED'";

    internal override string WrittenGtidSql => "SELECT @@GLOBAL.gtid_executed";

    internal override string AppliedGtidSql => "SELECT @@GLOBAL.gtid_executed";

    internal override string HeldGtidSql => "SELECT @@GLOBAL.gtid_executed";

    internal override string ReplicaStatusSql => "SHOW REPLICA STATUS";

    internal override string StopReplicaSql => "STOP REPLICA";

    internal override string StartReplicaSql => "START REPLICA";

    internal override string ForgetSourceSql => "RESET REPLICA ALL";

    // Setting super_read_only sets read_only too, and clearing read_only clears it.
    internal override IReadOnlyList<string> SetReadOnlySql(bool on) => [on ? "SET GLOBAL super_read_only = 1" : "SET GLOBAL read_only = 0"];

    internal override string ChangeSourceSql(SourceConfiguration source, string password) => string.Join(
        ", ",
        $"CHANGE REPLICATION SOURCE TO SOURCE_HOST = {SqlText.Literal(source.Host)}",
        string.Create(CultureInfo.InvariantCulture, $"SOURCE_PORT = {source.Port}"),
        $"SOURCE_USER = {SqlText.Literal(source.User)}",
        $"SOURCE_PASSWORD = {SqlText.Literal(password)}",
        string.Create(CultureInfo.InvariantCulture, $"SOURCE_CONNECT_RETRY = {source.ConnectRetrySeconds}"),
        string.Create(CultureInfo.InvariantCulture, $"SOURCE_DELAY = {source.DelaySeconds}"),
        $"SOURCE_SSL = {(source.Tls ? 1 : 0)}",
        $"SOURCE_SSL_VERIFY_SERVER_CERT = {(source.TlsVerifyServer ? 1 : 0)}",
        $"SOURCE_SSL_CA = {SqlText.Literal(source.TlsCa)}",
        $"SOURCE_SSL_CERT = {SqlText.Literal(source.TlsCertificate)}",
        $"SOURCE_SSL_KEY = {SqlText.Literal(source.TlsKey)}",
        "SOURCE_AUTO_POSITION = 1");

    internal override async Task<bool> WaitForGtidAsync(MySqlSession session, string gtid, TimeSpan atMost, CancellationToken cancellationToken) =>
        await session.ReadNumberAsync("SELECT WAIT_FOR_EXECUTED_GTID_SET(@gtid, @seconds)", cancellationToken, ("@gtid", gtid), ("@seconds", atMost.TotalSeconds)) == 0;

    internal override async Task<bool> ReachedAsync(MySqlSession session, string held, string wanted, CancellationToken cancellationToken) =>
        await session.ReadNumberAsync("SELECT GTID_SUBSET(@wanted, @held)", cancellationToken, ("@wanted", wanted), ("@held", held)) == 1;
}
