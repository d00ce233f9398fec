using MySqlConnector;
using Runbook.Steps.MySql.Sessions;

namespace Runbook.Steps.MySql.Accounts;

/// <summary>Proves that accounts are locked, have no session, and that no event runs in their name.</summary>
internal static class AccountFence
{
    /// <returns>The proof, in a sentence.</returns>
    /// <exception cref="MySqlStepException">It does not hold.</exception>
    internal static async Task<string> ProveAsync(MySqlSession session, IReadOnlyList<AccountName> accounts, bool readOnly, StepContext context)
    {
        var where = MySqlSession.Describe(session.Target);
        if (!(await GrantSet.ReadAsync(session, context.CancellationToken)).HasAny("PROCESS"))
        {
            throw new MySqlStepException($"'{session.Target.User}' sees no sessions but its own on {where}: GRANT PROCESS ON *.* to it.");
        }

        var open = (await AccountReader.ReadAsync(session, accounts, context.CancellationToken)).Where(state => !state.Locked).Select(state => state.Account).ToList();
        if (open.Count > 0)
        {
            throw new MySqlStepException($"{string.Join(", ", open)} on {where} is open, so the application can come back. Run FenceAccounts again.");
        }

        var sessions = await SessionList.OfAsync(session, accounts.Select(account => account.User), context.CancellationToken);
        if (sessions.Count > 0)
        {
            throw new MySqlStepException($"Locked accounts still have sessions on {where}: {string.Join("; ", sessions.Select(other => other.Describe()))}. Run WaitForTransactionsToDrain again.");
        }

        await CheckEventsAsync(session, accounts, readOnly, context);
        return $"{string.Join(", ", accounts)} locked, without sessions";
    }

    private static async Task CheckEventsAsync(MySqlSession session, IReadOnlyList<AccountName> accounts, bool readOnly, StepContext context)
    {
        // An event runs as its definer, locked or not. A read-only server refuses what it writes.
        if (readOnly || await session.ReadTextAsync("SELECT @@GLOBAL.event_scheduler", context.CancellationToken) != "ON")
        {
            return;
        }

        var events = await ReadEventsAsync(session, context.CancellationToken);
        var own = events.Where(e => accounts.Any(e.Definer.IsSameAs)).ToList();
        if (own.Count > 0)
        {
            throw new MySqlStepException(
                $"The account is locked, but events still run in its name on {MySqlSession.Describe(session.Target)}: {string.Join(", ", own.Select(e => $"{e.Name} as {e.Definer}"))}. Disable them (ALTER EVENT … DISABLE), switch the event scheduler off, or set the server read only.");
        }

        if (events.Count > 0)
        {
            context.Report($"Not proven: that these events of other definers write nothing: {string.Join(", ", events.Select(e => e.Name))}.");
        }
    }

    private static async Task<IReadOnlyList<(string Name, AccountName Definer)>> ReadEventsAsync(MySqlSession session, CancellationToken cancellationToken)
    {
        try
        {
            var rows = await session.QueryAsync(session.Dialect.EventsSql, cancellationToken);
            return [.. rows.Select(row => (row["Name"]!, AccountName.ParseServerForm(row["Definer"]!)))];
        }
        catch (MySqlException e) when (e.ErrorCode is MySqlErrorCode.TableAccessDenied)
        {
            throw new MySqlStepException(
                $"The event scheduler of {MySqlSession.Describe(session.Target)} is on, and '{session.Target.User}' may not see its events: {e.Message}. GRANT SELECT ON mysql.event to it, or switch the scheduler off.", e);
        }
    }
}
