using System.Globalization;
using MySqlConnector;

namespace Runbook.Steps.MySql.Sessions;

/// <summary>The table of the runbook's own in which it writes one row a run, to see it arrive on the replica.</summary>
internal static class Heartbeat
{
    internal const string DefaultTable = "runbook.heartbeat";

    /// <summary>What the table needs, for documentation and errors.</summary>
    internal const string Grants = "CREATE, SELECT, INSERT, UPDATE";

    /// <summary>Writes a value that no earlier call wrote, and reads it back.</summary>
    internal static async Task<string> WriteAsync(MySqlSession session, TableName table, string runId, CancellationToken cancellationToken)
    {
        try
        {
            await EnsureTableAsync(session, table, cancellationToken);
            var clock = await session.ReadClockAsync(cancellationToken);
            var value = string.Create(CultureInfo.InvariantCulture, $"{runId} {clock:yyyy-MM-ddTHH:mm:ss.ffffffZ}");
            await session.ExecuteAsync(
                $"INSERT INTO {table.Quoted} (run_id, value, written_at) VALUES (@run, @value, UTC_TIMESTAMP(6)) ON DUPLICATE KEY UPDATE value = @value, written_at = UTC_TIMESTAMP(6)",
                cancellationToken,
                ("@run", runId),
                ("@value", value));
            return await IsThereAsync(session, table, value, cancellationToken)
                ? value
                : throw new MySqlStepException($"The heartbeat '{value}' written to {table} on {MySqlSession.Describe(session.Target)} was not there when read back. Look for a trigger on the table, or a proxy before the server.");
        }
        catch (MySqlException e) when (e.ErrorCode is MySqlErrorCode.TableAccessDenied or MySqlErrorCode.DatabaseAccessDenied)
        {
            throw new MySqlStepException($"'{session.Target.User}' cannot write the heartbeat on {MySqlSession.Describe(session.Target)}: {e.Message}. GRANT {Grants} ON {SqlText.Name(table.Schema)}.* to it.", e);
        }
    }

    /// <summary>False also when the table is not there: on a replica it may be on its way.</summary>
    internal static async Task<bool> IsThereAsync(MySqlSession session, TableName table, string value, CancellationToken cancellationToken)
    {
        try
        {
            return await session.ReadNumberAsync($"SELECT COUNT(*) FROM {table.Quoted} WHERE value = @value", cancellationToken, ("@value", value)) > 0;
        }
        catch (MySqlException e) when (e.ErrorCode is MySqlErrorCode.NoSuchTable or MySqlErrorCode.UnknownDatabase)
        {
            return false;
        }
        catch (MySqlException e) when (e.ErrorCode is MySqlErrorCode.TableAccessDenied or MySqlErrorCode.DatabaseAccessDenied)
        {
            throw new MySqlStepException($"'{session.Target.User}' cannot read the heartbeat on {MySqlSession.Describe(session.Target)}: {e.Message}. GRANT SELECT ON {table.Quoted} to it.", e);
        }
    }

    /// <summary>Finds out whether a probe write would be allowed, without making it.</summary>
    internal static async Task RequireProbeAsync(MySqlSession session, TableName table, CancellationToken cancellationToken)
    {
        try
        {
            await session.QueryAsync($"EXPLAIN INSERT INTO {table.Quoted} (run_id, value, written_at) VALUES ('', '', UTC_TIMESTAMP(6))", cancellationToken);
        }
        catch (MySqlException e)
        {
            throw new MySqlStepException($"'{session.Target.User}' could not make the probe write to {table} on {MySqlSession.Describe(session.Target)}: {e.Message} (error {e.Number}). GRANT SELECT, INSERT ON it, and see that it has arrived from the source.", e);
        }
    }

    /// <summary>Proves that the server takes writes: inserts a row, sees it counted, and rolls it back.</summary>
    internal static async Task ProbeWriteAsync(MySqlSession session, TableName table, string runId, CancellationToken cancellationToken)
    {
        await session.ExecuteAsync("START TRANSACTION", cancellationToken);
        var written = await session.ExecuteAsync(
            $"INSERT INTO {table.Quoted} (run_id, value, written_at) VALUES (@run, 'probe, rolled back', UTC_TIMESTAMP(6))",
            cancellationToken,
            ("@run", $"probe of {runId}"));
        await session.ExecuteAsync("ROLLBACK", cancellationToken);
        if (written != 1)
        {
            throw new MySqlStepException($"A probe write to {table} on {MySqlSession.Describe(session.Target)} changed {written} rows instead of 1. Look for a trigger on the table, or a proxy before the server.");
        }
    }

    private static async Task EnsureTableAsync(MySqlSession session, TableName table, CancellationToken cancellationToken)
    {
        var there = await session.ReadNumberAsync(
            "SELECT COUNT(*) FROM information_schema.TABLES WHERE TABLE_SCHEMA = @schema AND TABLE_NAME = @table", cancellationToken, ("@schema", table.Schema), ("@table", table.Table));
        if (there > 0)
        {
            return;
        }

        await session.ExecuteAsync($"CREATE DATABASE IF NOT EXISTS {SqlText.Name(table.Schema)}", cancellationToken);
        await session.ExecuteAsync(
            $"""
            CREATE TABLE IF NOT EXISTS {table.Quoted} (
                run_id VARCHAR(190) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL PRIMARY KEY,
                value VARCHAR(255) CHARACTER SET utf8mb4 COLLATE utf8mb4_bin NOT NULL,
                written_at DATETIME(6) NOT NULL
            ) ENGINE = InnoDB
            """,
            cancellationToken);
    }
}
