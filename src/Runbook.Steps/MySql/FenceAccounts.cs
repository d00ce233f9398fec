using MySqlConnector;
using Runbook.Steps.MySql.Accounts;
using Runbook.Steps.MySql.Sessions;

namespace Runbook.Steps.MySql;

/// <summary>Locks the application's accounts, so that no new session can be opened, and ends their idle sessions.</summary>
/// <remarks>
/// <para>Sessions in a transaction stay, and are counted in <see cref="AccountsFenced.SessionsLeft"/>: <see cref="WaitForTransactionsToDrain"/> waits for them.
/// A client whose idle session is ended sees a lost connection; a pool that reconnects is refused (error 4151 on MariaDB, 3118 on MySQL).</para>
/// <para>Not stopped: events, and views and procedures of other callers, that run with a locked account as definer. <see cref="ProveFenced"/> looks for them.</para>
/// <para><c>ALTER USER</c> goes into the binary log and would lock the same account on the replica that is to be promoted, so the step switches its own logging off. See <see cref="LockMayReplicate"/>.</para>
/// <para>Grants: <c>CREATE USER, PROCESS, CONNECTION ADMIN, BINLOG ADMIN ON *.*</c> and <c>SELECT ON mysql.global_priv</c>;
/// MySQL: <c>CONNECTION_ADMIN</c>, <c>SYSTEM_VARIABLES_ADMIN</c> and <c>SELECT ON mysql.user</c>; on RDS sessions are ended by <c>mysql.rds_kill</c>.</para>
/// <para>After a crash: runs again; accounts already locked stay so, and undo still knows which were open at first.</para>
/// </remarks>
/// <param name="target">The server, with the runbook's own account, which cannot be among the fenced.</param>
[Changes]
[Idempotent]
public sealed class FenceAccounts(MySqlTarget target) : IStep<AccountsFenced>, IPlan, IProbe<AccountsFenced>, IUndo<AccountsFenced>
{
    /// <summary>The application's accounts, as <c>'user'@'host'</c>; all accounts of one user name, because the process list does not tell them apart.</summary>
    public required IReadOnlyList<string> Accounts { get; init; }

    /// <summary>Go on when the server does not let the step keep <c>ALTER USER</c> out of the binary log. The accounts then arrive locked on every replica, and must be unlocked there after promotion. Default: false, the step refuses.</summary>
    public bool LockMayReplicate { get; init; }

    /// <inheritdoc/>
    /// <exception cref="MySqlStepException">An account does not exist or is the runbook's own, a privilege is missing, or an account was not locked when read back.</exception>
    public async Task<AccountsFenced> RunAsync(StepContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var accounts = AccountReader.ParseAll(Accounts);
        await using var session = await MySqlSession.OpenAsync(target, context.CancellationToken);
        await FenceChecks.RefuseOwnAccountAsync(session, accounts, context.CancellationToken);
        await FenceChecks.RequirePrivilegesAsync(session, context.CancellationToken);
        var before = await AccountReader.ReadAsync(session, accounts, context.CancellationToken);
        await context.CaptureAsync(new FenceCapture { Unlocked = [.. before.Where(state => !state.Locked).Select(state => state.Account.ToString())] });

        await KeepOutOfBinaryLogAsync(session, context.CancellationToken);
        foreach (var account in before.Where(state => !state.Locked).Select(state => state.Account))
        {
            await session.ExecuteAsync(LockSql(account), context.CancellationToken);
        }

        await VerifyAsync(session, accounts, locked: true, context.CancellationToken);
        var at = await session.ReadClockAsync(context.CancellationToken);
        var ended = await SessionEnder.EndIdleAsync(session, accounts, context);
        var left = await SessionList.OfAsync(session, accounts.Select(account => account.User), context.Time, context.CancellationToken);
        foreach (var other in left)
        {
            context.Report($"Left to finish: {other.Describe()}.");
        }

        return new AccountsFenced { At = at, Accounts = [.. accounts.Select(account => account.ToString())], SessionsEnded = ended, SessionsLeft = left.Count };
    }

    /// <inheritdoc/>
    public async Task<StepPlan> PlanAsync(PlanContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var accounts = AccountReader.ParseAll(Accounts);
        await using var session = await MySqlSession.OpenAsync(target, context.CancellationToken);
        await FenceChecks.RefuseOwnAccountAsync(session, accounts, context.CancellationToken);
        await FenceChecks.RequirePrivilegesAsync(session, context.CancellationToken);
        var where = MySqlSession.Describe(target);
        var actions = new List<PlannedAction>();
        foreach (var state in await AccountReader.ReadAsync(session, accounts, context.CancellationToken))
        {
            actions.Add(new PlannedAction { Kind = "SQL", Target = where, Text = LockSql(state.Account), Before = state.Locked ? "locked" : "open", After = "locked" });
        }

        var sessions = await SessionList.OfAsync(session, accounts.Select(account => account.User), context.Time, context.CancellationToken);
        actions.AddRange(sessions.Where(other => other.IsIdle).Select(other => new PlannedAction
        {
            Kind = "SQL",
            Target = where,
            Text = session.Dialect.KillSql(other.Id, session.HasRdsKill),
            Before = other.Describe(),
            After = "ended",
        }));
        return new StepPlan
        {
            Actions = actions,
            Unknown = ["Which sessions will be idle when the step runs: those shown are idle now."],
            Notes = ["Events and definer programs of a locked account still run.", .. sessions.Where(other => !other.IsIdle).Select(other => $"Would be left to finish: {other.Describe()}.")],
        };
    }

    /// <inheritdoc/>
    public async Task<Probe<AccountsFenced>> ProbeAsync(StepContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var accounts = AccountReader.ParseAll(Accounts);
        await using var session = await MySqlSession.OpenAsync(target, context.CancellationToken);
        var open = (await AccountReader.ReadAsync(session, accounts, context.CancellationToken)).Where(state => !state.Locked).Select(state => state.Account).ToList();
        var sessions = await SessionList.OfAsync(session, accounts.Select(account => account.User), context.Time, context.CancellationToken);
        if (open.Count > 0 || sessions.Any(other => other.IsIdle))
        {
            return Probe<AccountsFenced>.NotDone($"{open.Count} account(s) open, {sessions.Count(other => other.IsIdle)} idle session(s).");
        }

        var fenced = new AccountsFenced
        {
            At = await session.ReadClockAsync(context.CancellationToken),
            Accounts = [.. accounts.Select(account => account.ToString())],
            SessionsEnded = 0,
            SessionsLeft = sessions.Count,
        };
        return Probe<AccountsFenced>.Done(fenced, "All accounts are locked and none has an idle session; how many were ended is not known.");
    }

    /// <inheritdoc/>
    /// <exception cref="MySqlStepException">Nothing was captured, or an account did not open.</exception>
    public async Task UndoAsync(AccountsFenced output, StepContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!context.TryGetCaptured<FenceCapture>(out var capture))
        {
            throw new MySqlStepException($"It is not known which accounts on {MySqlSession.Describe(target)} were open before: unlock by hand those that should be.");
        }

        await using var session = await MySqlSession.OpenAsync(target, context.CancellationToken);
        await KeepOutOfBinaryLogAsync(session, context.CancellationToken);
        var accounts = capture.Unlocked.Select(AccountName.Parse).ToList();
        foreach (var account in accounts)
        {
            await session.ExecuteAsync($"ALTER USER {account.Quoted} ACCOUNT UNLOCK", context.CancellationToken);
        }

        await VerifyAsync(session, accounts, locked: false, context.CancellationToken);
    }

    private static string LockSql(AccountName account) => $"ALTER USER {account.Quoted} ACCOUNT LOCK";

    private async Task KeepOutOfBinaryLogAsync(MySqlSession session, CancellationToken cancellationToken)
    {
        if (LockMayReplicate || await session.ReadNumberAsync("SELECT @@GLOBAL.log_bin", cancellationToken) == 0)
        {
            return;
        }

        try
        {
            await session.ExecuteAsync("SET SESSION sql_log_bin = 0", cancellationToken);
        }
        catch (MySqlException e) when (e.ErrorCode == MySqlErrorCode.SpecifiedAccessDeniedError)
        {
            throw new MySqlStepException(
                $"{MySqlSession.Describe(target)} would replicate ALTER USER, and the replica would be promoted with the application locked out: {e.Message}. Grant that to '{target.User}', or set LockMayReplicate and unlock the accounts on the replica afterwards.", e);
        }
    }

    private async Task VerifyAsync(MySqlSession session, IReadOnlyList<AccountName> accounts, bool locked, CancellationToken cancellationToken)
    {
        var wrong = (await AccountReader.ReadAsync(session, accounts, cancellationToken)).Where(state => state.Locked != locked).Select(state => state.Account).ToList();
        if (wrong.Count > 0)
        {
            throw new MySqlStepException($"{string.Join(", ", wrong)} on {MySqlSession.Describe(target)} read back {(locked ? "open" : "locked")} after ALTER USER. Look who else changes accounts, and run the step again.");
        }
    }
}
