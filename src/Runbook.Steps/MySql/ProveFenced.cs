using System.Globalization;
using Runbook.Steps.MySql.Accounts;
using Runbook.Steps.MySql.Sessions;

namespace Runbook.Steps.MySql;

/// <summary>Proves by looking that the application cannot write to the server any more: every fence that was set still holds, there is at least one, and the server's GTID stands still while it is watched.</summary>
/// <remarks>
/// <para>Not proven: that no other account writes later, nor an event of another definer. <see cref="WaitForReplica"/> and the promotion look at the GTID again.</para>
/// <para>Grants: <c>PROCESS ON *.*</c>, <c>SELECT ON mysql.global_priv</c>, <c>SELECT ON mysql.event</c>; MySQL: <c>SELECT ON mysql.user</c>, <c>EVENT ON *.*</c>.</para>
/// <para>After a crash: runs again.</para>
/// </remarks>
/// <param name="target">The fenced server.</param>
[ReadOnly]
[ProvesFence]
public sealed class ProveFenced(MySqlTarget target) : IStep<(TransactionsDrained Drained, Maybe<ReadOnlySet> ReadOnly), FenceProven>, IPlan<(TransactionsDrained Drained, Maybe<ReadOnlySet> ReadOnly)>
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);

    /// <summary>The accounts that were fenced. Default: none, then the server must have been set read only.</summary>
    public IReadOnlyList<string> Accounts { get; init; } = [];

    /// <summary>How long the GTID must stand still. Default: 1 s. At least 250 ms.</summary>
    public TimeSpan ObserveFor
    {
        get;
        init => field = value >= Look ? value : throw new ArgumentOutOfRangeException(nameof(value), value, $"ObserveFor is at least {Look.TotalMilliseconds} ms.");
    } = TimeSpan.FromSeconds(1);

    /// <inheritdoc/>
    /// <exception cref="MySqlStepException">No fence was set, one that was set does not hold, or somebody writes.</exception>
    public async Task<FenceProven> RunAsync((TransactionsDrained Drained, Maybe<ReadOnlySet> ReadOnly) input, StepContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (Accounts.Count == 0 && !input.ReadOnly.HasValue)
        {
            throw new MySqlStepException($"Nothing fences {MySqlSession.Describe(target)}: it was not set read only, and ProveFenced.Accounts names no locked account. Set at least one.");
        }

        await using var session = await MySqlSession.OpenAsync(target, context.CancellationToken);
        // Before and after: a fence that falls while the GTID is watched is no fence.
        await HoldsAsync(session, input.ReadOnly.HasValue, context);
        var gtid = await WatchAsync(session, context);
        var proofs = await HoldsAsync(session, input.ReadOnly.HasValue, context);
        var stillness = string.Create(CultureInfo.InvariantCulture, $"GTID {gtid} did not move for {ObserveFor.TotalSeconds:0.##} s");
        return new FenceProven { At = await session.ReadClockAsync(context.CancellationToken), Proofs = [.. proofs, stillness], Gtid = gtid, Heartbeat = input.Drained.Heartbeat };
    }

    /// <inheritdoc/>
    public async Task<StepPlan> PlanAsync(Maybe<(TransactionsDrained Drained, Maybe<ReadOnlySet> ReadOnly)> input, PlanContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        await using var session = await MySqlSession.OpenAsync(target, context.CancellationToken);
        var where = MySqlSession.Describe(target);
        var gtid = await session.ReadTextAsync(session.Dialect.WrittenGtidSql, context.CancellationToken);
        var readOnly = await session.ReadTextAsync("SELECT @@GLOBAL.read_only", context.CancellationToken);
        return new StepPlan
        {
            Actions =
            [
                new PlannedAction { Kind = "SQL", Target = where, Text = "SELECT @@GLOBAL.read_only", ReadsOnly = true, Before = readOnly },
                new PlannedAction { Kind = "SQL", Target = where, Text = session.Dialect.WrittenGtidSql, ReadsOnly = true, Before = gtid },
            ],
            Unknown = input.HasValue ? [] : ["Whether the server will have been set read only."],
            Notes = [$"The accounts {string.Join(", ", Accounts)} must be locked and without sessions, and the GTID must stand still for {ObserveFor}."],
        };
    }

    private async Task<IReadOnlyList<string>> HoldsAsync(MySqlSession session, bool readOnly, StepContext context)
    {
        var proofs = new List<string>();
        if (readOnly)
        {
            if (await session.ReadNumberAsync("SELECT @@GLOBAL.read_only", context.CancellationToken) == 0)
            {
                throw new MySqlStepException($"{MySqlSession.Describe(target)} was set read only, but @@global.read_only = 0 now. Find out who changed it, then set it again.");
            }

            proofs.Add("read_only = 1");
        }

        if (Accounts.Count > 0)
        {
            proofs.Add(await AccountFence.ProveAsync(session, AccountReader.ParseAll(Accounts), readOnly, context));
        }

        return proofs;
    }

    private async Task<string> WatchAsync(MySqlSession session, StepContext context)
    {
        var first = await ReadGtidAsync(session, context.CancellationToken);
        var started = context.Time.GetTimestamp();
        do
        {
            await Task.Delay(Look, context.Time, context.CancellationToken);
            var now = await ReadGtidAsync(session, context.CancellationToken);
            if (now != first)
            {
                var others = (await SessionList.ReadAsync(session, context.Time, context.CancellationToken)).Where(other => other.Command is not "Daemon").ToList();
                var suspects = others.Count == 0
                    ? "no other session is there now: look for events and for short-lived sessions"
                    : $"sessions there now, any of which may be the writer: {string.Join("; ", others.Select(other => other.Describe()))}";
                throw new MySqlStepException($"{MySqlSession.Describe(target)} is still written to: its GTID went from {first} to {now}; {suspects}. Stop the writer or fence its account, then run the step again.");
            }
        }
        while (context.Time.GetElapsedTime(started) < ObserveFor);
        return first;
    }

    private async Task<string> ReadGtidAsync(MySqlSession session, CancellationToken cancellationToken)
    {
        var gtid = await session.ReadTextAsync(session.Dialect.WrittenGtidSql, cancellationToken);
        return string.IsNullOrEmpty(gtid)
            ? throw new MySqlStepException($"{MySqlSession.Describe(target)} has no GTID: its binary log is off or empty, or gtid_mode is off. Nothing then shows whether it is written to, and no replica can be proven complete.")
            : gtid;
    }
}
