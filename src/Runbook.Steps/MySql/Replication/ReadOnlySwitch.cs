using Runbook.Steps.MySql.Sessions;

namespace Runbook.Steps.MySql.Replication;

/// <summary>Sets the server's <c>read_only</c>, and reads it back.</summary>
internal static class ReadOnlySwitch
{
    internal static async Task<bool> ReadAsync(MySqlSession session, CancellationToken cancellationToken) =>
        await session.ReadNumberAsync("SELECT @@GLOBAL.read_only", cancellationToken) != 0;

    internal static async Task SetAsync(MySqlSession session, bool on, CancellationToken cancellationToken)
    {
        foreach (var sql in session.Dialect.SetReadOnlySql(on))
        {
            await session.ExecuteAsync(sql, cancellationToken);
        }

        if (await ReadAsync(session, cancellationToken) != on)
        {
            throw new MySqlStepException($"read_only on {MySqlSession.Describe(session.Target)} read back {(on ? "0" : "1")} right after it was set to {(on ? "1" : "0")}. Look who else sets it.");
        }
    }
}
