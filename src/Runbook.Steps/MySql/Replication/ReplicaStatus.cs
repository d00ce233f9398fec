using System.Globalization;
using MySqlConnector;
using Runbook.Steps.MySql.Sessions;

namespace Runbook.Steps.MySql.Replication;

/// <summary>What a replica says of its own replication, the same for all products.</summary>
internal sealed record ReplicaStatus(SourceConfiguration Source, string IoRunning, string SqlRunning, long IoErrorNumber, string IoError, long SqlErrorNumber, string SqlError, string? SecondsBehind)
{
    internal bool IoDead => string.Equals(IoRunning, "No", StringComparison.OrdinalIgnoreCase);

    internal bool SqlDead => !string.Equals(SqlRunning, "Yes", StringComparison.OrdinalIgnoreCase);

    internal bool Stopped => IoDead && SqlDead;

    /// <summary>Null: it is no replica.</summary>
    /// <exception cref="MySqlStepException">It replicates from several sources, or over a named connection, which these steps do not handle.</exception>
    internal static async Task<ReplicaStatus?> ReadAsync(MySqlSession session, CancellationToken cancellationToken)
    {
        var rows = await QueryAsync(session, cancellationToken);
        var name = rows.Count > 0 ? rows[0].Any("Connection_name", "Channel_Name") ?? string.Empty : string.Empty;
        if (rows.Count > 1 || name.Length > 0)
        {
            throw new MySqlStepException(
                $"{MySqlSession.Describe(session.Target)} replicates over {rows.Count} connection(s), the first named '{name}': the runbook handles one unnamed source. Stop and reset the others, or do this step by hand.");
        }

        return rows.Count == 0 ? null : Read(rows[0]);
    }

    /// <summary>One sentence for a person.</summary>
    internal string Describe()
    {
        var errors = string.Concat(
            IoErrorNumber != 0 ? string.Create(CultureInfo.InvariantCulture, $"; IO error {IoErrorNumber}: {IoError}") : string.Empty,
            SqlErrorNumber != 0 ? string.Create(CultureInfo.InvariantCulture, $"; SQL error {SqlErrorNumber}: {SqlError}") : string.Empty);
        return string.Create(CultureInfo.InvariantCulture, $"source {Source.Host}:{Source.Port}, IO thread {IoRunning}, SQL thread {SqlRunning}{errors}");
    }

    private static async Task<IReadOnlyList<Row>> QueryAsync(MySqlSession session, CancellationToken cancellationToken)
    {
        try
        {
            return await session.QueryAsync(session.Dialect.ReplicaStatusSql, cancellationToken);
        }
        catch (MySqlException e) when (e.ErrorCode == MySqlErrorCode.SpecifiedAccessDeniedError)
        {
            throw new MySqlStepException($"'{session.Target.User}' may not see the replication of {MySqlSession.Describe(session.Target)}: {e.Message}. GRANT SLAVE MONITOR ON *.* to it (MySQL: REPLICATION CLIENT).", e);
        }
    }

    private static ReplicaStatus Read(Row row)
    {
        return new ReplicaStatus(
            new SourceConfiguration
            {
                Host = row.Any("Master_Host", "Source_Host") ?? string.Empty,
                Port = Number(row, "Master_Port", "Source_Port"),
                User = row.Any("Master_User", "Source_User") ?? string.Empty,
                ByGtid = row["Using_Gtid"] is { } mode ? !string.Equals(mode, "No", StringComparison.OrdinalIgnoreCase) : row["Auto_Position"] == "1",
                ConnectRetrySeconds = Number(row, "Connect_Retry", "Connect_Retry"),
                DelaySeconds = Number(row, "SQL_Delay", "SQL_Delay"),
                Tls = IsYes(row.Any("Master_SSL_Allowed", "Source_SSL_Allowed")),
                TlsVerifyServer = IsYes(row.Any("Master_SSL_Verify_Server_Cert", "Source_SSL_Verify_Server_Cert")),
                TlsCa = row.Any("Master_SSL_CA_File", "Source_SSL_CA_File") ?? string.Empty,
                TlsCertificate = row.Any("Master_SSL_Cert", "Source_SSL_Cert") ?? string.Empty,
                TlsKey = row.Any("Master_SSL_Key", "Source_SSL_Key") ?? string.Empty,
            },
            row.Any("Slave_IO_Running", "Replica_IO_Running") ?? string.Empty,
            row.Any("Slave_SQL_Running", "Replica_SQL_Running") ?? string.Empty,
            row.Number("Last_IO_Errno"),
            row["Last_IO_Error"] ?? string.Empty,
            row.Number("Last_SQL_Errno"),
            row["Last_SQL_Error"] ?? string.Empty,
            row.Any("Seconds_Behind_Master", "Seconds_Behind_Source"));
    }

    private static bool IsYes(string? value) => string.Equals(value, "Yes", StringComparison.OrdinalIgnoreCase);

    private static int Number(Row row, string older, string newer) =>
        int.TryParse(row.Any(older, newer), NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
