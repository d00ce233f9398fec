using Runbook.Steps.MySql.Accounts;
using Runbook.Steps.MySql.Sessions;

namespace Runbook.Steps.MySql;

/// <summary>Waits until no session of the fenced accounts is left, ending each as soon as it is in no transaction, then writes a heartbeat row, which is later than anything the application wrote.</summary>
/// <remarks>
/// <para>A pool's session goes on after <c>ACCOUNT LOCK</c>: it is ended the first time it is seen idle. <c>START TRANSACTION</c> alone is not known to InnoDB; such a session has written nothing, and is ended.
/// A session that is ended at the wrong moment is rolled back and its client sees an error: nothing acknowledged is lost.</para>
/// <para>A prepared XA transaction outlives its session and can be committed at any time, so the step fails on one. Whose it is, no server tells.</para>
/// <para>Never kills a session in a transaction: a second before the deadline it fails with the list of them, and a person decides.</para>
/// <para>Grants: <c>PROCESS, CONNECTION ADMIN ON *.*</c>, <c>CREATE, SELECT, INSERT, UPDATE ON runbook.*</c>; MySQL also <c>XA_RECOVER_ADMIN</c>.</para>
/// <para>After a crash: runs again, and writes a newer heartbeat.</para>
/// </remarks>
/// <param name="target">The fenced server.</param>
[Changes]
[Idempotent]
[NoUndo("The sessions that it ends were in no transaction, and the heartbeat row is the runbook's own.")]
public sealed class WaitForTransactionsToDrain(MySqlTarget target) : IStep<AccountsFenced, TransactionsDrained>, IPlan<AccountsFenced>
{
    /// <summary>How often to look. Default and least: 250 ms, because InnoDB's list of transactions never changes while it is read faster than every 100 ms.</summary>
    public TimeSpan PollInterval
    {
        get;
        init => field = value >= SessionList.FastestPoll
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, $"PollInterval is at least {SessionList.FastestPoll.TotalMilliseconds} ms.");
    } = SessionList.FastestPoll;

    /// <summary>Where the heartbeat goes, as <c>schema.table</c>; made when absent. Default: <c>runbook.heartbeat</c>.</summary>
    public string HeartbeatTable
    {
        get;
        init => field = TableName.Parse(value).ToString();
    } = Heartbeat.DefaultTable;

    /// <inheritdoc/>
    /// <exception cref="MySqlStepException">The deadline is near and transactions are open, or a prepared XA transaction stands.</exception>
    public async Task<TransactionsDrained> RunAsync(AccountsFenced input, StepContext context)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(context);
        var users = AccountReader.ParseAll(input.Accounts).Select(account => account.User).ToList();
        await using var session = await MySqlSession.OpenAsync(target, context.CancellationToken);
        await RequireProcessAsync(session, context.CancellationToken);
        var waitedFor = new HashSet<long>();
        while (await SessionList.OfAsync(session, users, context.Time, context.CancellationToken) is { Count: > 0 } sessions)
        {
            await EndIdleAsync(session, sessions, context.CancellationToken);
            var busy = sessions.Where(other => !other.IsIdle).ToList();
            waitedFor.UnionWith(busy.Where(other => other.InTransaction).Select(other => other.Id));
            foreach (var other in busy)
            {
                context.Report($"Waiting for {other.Describe()}.");
            }

            if (busy.Count > 0 && NearDeadline.IsHere(context))
            {
                throw new MySqlStepException(
                    $"{busy.Count} session(s) of the application are still at work on {MySqlSession.Describe(target)}: {string.Join("; ", busy.Select(other => other.Describe()))}. Give the step more time, or end them by hand, which rolls back what they did.");
            }

            // Each look begins with the least wait of all.
            await Task.Delay(PollInterval - SessionList.FastestPoll, context.Time, context.CancellationToken);
        }

        await RefusePreparedAsync(session, context.CancellationToken);
        var heartbeat = await Heartbeat.WriteAsync(session, TableName.Parse(HeartbeatTable), context.RunId, context.CancellationToken);
        return new TransactionsDrained { At = await session.ReadClockAsync(context.CancellationToken), TransactionsWaitedFor = waitedFor.Count, Heartbeat = heartbeat };
    }

    /// <inheritdoc/>
    public async Task<StepPlan> PlanAsync(Maybe<AccountsFenced> input, PlanContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        await using var session = await MySqlSession.OpenAsync(target, context.CancellationToken);
        await RequireProcessAsync(session, context.CancellationToken);
        var where = MySqlSession.Describe(target);
        var notes = new List<string>();
        if (input.TryGet(out var fenced))
        {
            var users = AccountReader.ParseAll(fenced.Accounts).Select(account => account.User);
            notes.AddRange((await SessionList.OfAsync(session, users, context.Time, context.CancellationToken)).Select(other => $"Now there: {other.Describe()}."));
        }

        return new StepPlan
        {
            Actions =
            [
                new PlannedAction { Kind = "SQL", Target = where, Text = session.HasRdsKill ? "CALL mysql.rds_kill(id) for each session of the fenced accounts once it is idle" : "KILL id for each session of the fenced accounts once it is idle" },
                new PlannedAction { Kind = "SQL", Target = where, Text = "XA RECOVER", ReadsOnly = true, After = "no prepared transaction" },
                new PlannedAction { Kind = "SQL", Target = where, Text = $"INSERT INTO {HeartbeatTable} … ON DUPLICATE KEY UPDATE …, the table is made when absent" },
            ],
            Unknown = input.HasValue ? [] : ["Which accounts to wait for: known when they have been fenced."],
            Notes = notes,
        };
    }

    private static async Task EndIdleAsync(MySqlSession session, IReadOnlyList<SessionInfo> sessions, CancellationToken cancellationToken)
    {
        foreach (var idle in sessions.Where(other => other.IsIdle))
        {
            await SessionList.EndAsync(session, idle, cancellationToken);
        }
    }

    private static async Task RequireProcessAsync(MySqlSession session, CancellationToken cancellationToken)
    {
        // Without it the list would be empty, and an empty list would pass for a drained server.
        if (!(await GrantSet.ReadAsync(session, cancellationToken)).HasAny("PROCESS"))
        {
            throw new MySqlStepException($"'{session.Target.User}' sees no sessions but its own on {MySqlSession.Describe(session.Target)}: GRANT PROCESS ON *.* to it.");
        }
    }

    private static async Task RefusePreparedAsync(MySqlSession session, CancellationToken cancellationToken)
    {
        var prepared = await session.QueryAsync("XA RECOVER", cancellationToken);
        if (prepared.Count > 0)
        {
            throw new MySqlStepException(
                $"{prepared.Count} prepared XA transaction(s) on {MySqlSession.Describe(session.Target)}: {string.Join(", ", prepared.Select(row => $"'{row["data"]}'"))}. Each holds its locks and can be committed at any time, even when read only. Have its transaction manager commit or roll it back (XA COMMIT, XA ROLLBACK), then run the step again.");
        }
    }
}
