using MySqlConnector;
using Runbook.Steps.MySql.Sessions;

namespace Runbook.Steps.MySql;

/// <summary>Proves that a server is read only: by its variable, and by a write that it refuses.</summary>
/// <remarks>
/// The account needs no privilege at all: the server refuses the statement before it looks for the table or for rights on it (measured on MariaDB 10.11).
/// It must not be exempt (READ ONLY ADMIN on MariaDB, CONNECTION_ADMIN or SUPER on MySQL): what such an account may do proves nothing about others.
/// Not proven: that no other exempt account writes.
/// </remarks>
internal static class ReadOnlyProof
{
    private const int OptionPreventsStatement = 1290;
    private const int ReadOnlyMode = 1836;

    // It can match no row, so that it changes nothing even where it is accepted.
    internal const string ProbeWrite = "DELETE FROM `runbook`.`heartbeat` WHERE FALSE";

    /// <exception cref="MySqlStepException">The server is not read only, or the account cannot prove it.</exception>
    internal static async Task<ReadOnlySet> ProveAsync(MySqlTarget target, CancellationToken cancellationToken)
    {
        await using var session = await MySqlSession.OpenAsync(target, cancellationToken);
        var variable = await session.ReadNumberAsync("SELECT @@GLOBAL.read_only", cancellationToken);
        if (variable == 0)
        {
            throw new MySqlStepException($"{MySqlSession.Describe(target)} takes writes: @@global.read_only = 0. Set it (on RDS by the parameter group) and wait until the server shows it.");
        }

        var refusal = await ProbeAsync(session, cancellationToken);
        return new ReadOnlySet { At = await session.ReadClockAsync(cancellationToken), RefusedWith = refusal };
    }

    private static async Task<string> ProbeAsync(MySqlSession session, CancellationToken cancellationToken)
    {
        try
        {
            await session.ExecuteAsync(ProbeWrite, cancellationToken);
        }
        catch (MySqlException e) when (IsReadOnlyRefusal(e.Number, e.Message))
        {
            return $"{e.Number}: {e.Message}";
        }
        catch (MySqlException e) when (e.ErrorCode is MySqlErrorCode.NoSuchTable or MySqlErrorCode.UnknownDatabase or MySqlErrorCode.TableAccessDenied or MySqlErrorCode.DatabaseAccessDenied)
        {
            // A read-only server refuses before it looks for the table: getting this far means that the write was let through.
        }

        var grants = await GrantSet.ReadAsync(session, cancellationToken);
        var exempt = grants.Among(session.Dialect.PrivilegesExemptFromReadOnly);
        throw new MySqlStepException(exempt.Count > 0
            ? $"{MySqlSession.Describe(session.Target)} has read_only = 1, but '{session.Target.User}' is exempt from it ({string.Join(", ", exempt)}), so its writes prove nothing. Give the step an account without these privileges."
            : $"{MySqlSession.Describe(session.Target)} has read_only = 1, yet let a write of '{session.Target.User}' through, which holds no privilege known to exempt it. Look whether read_only was switched off in between, and which roles the account has.");
    }

    // 1290 is raised for other options as well; 1792 is about this session's transaction and would say nothing about other sessions.
    internal static bool IsReadOnlyRefusal(int number, string message) =>
        number == ReadOnlyMode || (number == OptionPreventsStatement && message.Contains("read-only", StringComparison.OrdinalIgnoreCase));
}
