using MySqlConnector;

namespace Runbook.Steps.MySql.Sessions;

/// <summary>Who is on a server, and ending them.</summary>
internal static class SessionList
{
    /// <summary>InnoDB serves its transactions from a cache that never changes while it is read faster than every 100 ms (measured).</summary>
    internal static readonly TimeSpan FastestPoll = TimeSpan.FromMilliseconds(250);

    private const int ShownQueryLength = 100;

    /// <summary>All sessions but this one. Needs PROCESS: without it a server shows only the asker's own, which would look like nobody.</summary>
    internal static async Task<IReadOnlyList<SessionInfo>> ReadAsync(MySqlSession session, CancellationToken cancellationToken)
    {
        // The join is no snapshot: a session may begin a transaction between the two reads. Whoever acts on this must lose nothing by it.
        var rows = await session.QueryAsync(
            $"""
            SELECT p.ID, p.USER, p.HOST, p.DB, p.COMMAND, p.TIME, LEFT(p.INFO, {ShownQueryLength}) AS QUERY, t.trx_id IS NOT NULL AS IN_TRX,
                TIMESTAMPDIFF(SECOND, t.trx_started, UTC_TIMESTAMP()) + @zone AS TRX_SECONDS, t.trx_rows_modified AS TRX_ROWS
            FROM {session.Dialect.ProcessList} p LEFT JOIN information_schema.INNODB_TRX t ON t.trx_mysql_thread_id = p.ID
            """,
            cancellationToken,
            ("@zone", session.ZoneOffsetSeconds));
        return [.. rows.Select(Read).Where(other => other.Id != session.Id)];
    }

    internal static async Task<IReadOnlyList<SessionInfo>> OfAsync(MySqlSession session, IEnumerable<string> users, CancellationToken cancellationToken)
    {
        var names = users.ToHashSet(StringComparer.Ordinal);
        return [.. (await ReadAsync(session, cancellationToken)).Where(other => names.Contains(other.User))];
    }

    /// <summary>Returns when the server has taken the order, not when the session is gone. False: it had gone already.</summary>
    internal static async Task<bool> EndAsync(MySqlSession session, SessionInfo other, CancellationToken cancellationToken)
    {
        try
        {
            await session.ExecuteAsync(session.Dialect.KillSql(other.Id, session.HasRdsKill), cancellationToken);
            return true;
        }
        catch (MySqlException e) when (e.ErrorCode == MySqlErrorCode.NoSuchThread)
        {
            return false;
        }
        catch (MySqlException e) when (e.ErrorCode is MySqlErrorCode.KillDenied or MySqlErrorCode.SpecifiedAccessDeniedError)
        {
            throw new MySqlStepException(
                $"{MySqlSession.Describe(session.Target)} does not let '{session.Target.User}' end {other.Describe()}: {e.Message}. Grant it {session.Dialect.KillPrivilege}.", e);
        }
    }

    private static SessionInfo Read(Row row) => new(
        row.Number("ID"),
        row["USER"] ?? string.Empty,
        row["HOST"] ?? string.Empty,
        row["DB"],
        row["COMMAND"] ?? string.Empty,
        row.Number("TIME"),
        row["QUERY"],
        row.Number("IN_TRX") == 1,
        row.Number("TRX_SECONDS"),
        row.Number("TRX_ROWS"));
}
