using System.Globalization;
using Runbook.Steps.MySql.Replication;
using Runbook.Steps.MySql.Sessions;

namespace Runbook.Steps.MySql;

/// <summary>Waits until the replica holds everything up to the fence: it reached the GTID, and the heartbeat row is there. Then looks whether the source still stands where it was fenced.</summary>
/// <remarks>
/// <para><c>Seconds_Behind_Master</c> is shown and never believed: it is 0 while the network is stalled (measured).</para>
/// <para>Not proven: that the rows are equal. Row replication applies an update to a row that differs elsewhere without an error; <see cref="CompareSample"/> looks for that.</para>
/// <para>Grants on the replica: <c>SLAVE MONITOR ON *.*</c> (MySQL: <c>REPLICATION CLIENT</c>), <c>SELECT</c> on the heartbeat table. On the source: none.</para>
/// <para>After a crash: runs again.</para>
/// </remarks>
/// <param name="source">The fenced server.</param>
/// <param name="replica">Its replica, to be promoted.</param>
[ReadOnly]
public sealed class WaitForReplica(MySqlTarget source, MySqlTarget replica) : IStep<FenceProven, ReplicaCaughtUp>, IPlan<FenceProven>
{
    // A wait on the server cannot be cancelled but by a second connection: short slices end by themselves.
    private static readonly TimeSpan Slice = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan HeartbeatGrace = TimeSpan.FromSeconds(5);

    /// <summary>Where <see cref="WaitForTransactionsToDrain"/> wrote the heartbeat. Default: <c>runbook.heartbeat</c>.</summary>
    public string HeartbeatTable
    {
        get;
        init => field = TableName.Parse(value).ToString();
    } = Heartbeat.DefaultTable;

    /// <inheritdoc/>
    /// <exception cref="MySqlStepException">Replication is dead, filters the heartbeat, or does not arrive before the deadline; or the source was written to after the fence.</exception>
    public async Task<ReplicaCaughtUp> RunAsync(FenceProven input, StepContext context)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(context);
        var started = context.Time.GetTimestamp();
        await using var session = await MySqlSession.OpenAsync(replica, context.CancellationToken);
        var applied = await WaitAsync(session, input, context);
        var waited = context.Time.GetElapsedTime(started);
        await RefuseMovedSourceAsync(input, context.CancellationToken);
        return new ReplicaCaughtUp { At = await session.ReadClockAsync(context.CancellationToken), Gtid = applied, WaitedSeconds = Math.Round(waited.TotalSeconds, 3) };
    }

    /// <inheritdoc/>
    public async Task<StepPlan> PlanAsync(Maybe<FenceProven> input, PlanContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        await using var session = await MySqlSession.OpenAsync(replica, context.CancellationToken);
        var status = await LiveStatusAsync(session, context.CancellationToken);
        var applied = await session.ReadTextAsync(session.Dialect.AppliedGtidSql, context.CancellationToken);
        return new StepPlan
        {
            Actions =
            [
                new PlannedAction { Kind = "SQL", Target = MySqlSession.Describe(replica), Text = session.Dialect.ReplicaStatusSql, ReadsOnly = true, Before = status.Describe() },
                new PlannedAction
                {
                    Kind = "SQL", Target = MySqlSession.Describe(replica), Text = session.Dialect.AppliedGtidSql, ReadsOnly = true, Before = applied,
                    After = input.TryGet(out var fence) ? $"at least {fence.Gtid}, with the heartbeat '{fence.Heartbeat}'" : null,
                },
            ],
            Unknown = input.HasValue ? [] : ["The position to wait for: known when the fence has been proven."],
        };
    }

    private async Task<string> WaitAsync(MySqlSession session, FenceProven fence, StepContext context)
    {
        var table = TableName.Parse(HeartbeatTable);
        long? reachedAt = null;
        while (true)
        {
            var status = await LiveStatusAsync(session, context.CancellationToken);
            var progress = await ReplicaProgress.ReadAsync(session, fence.Gtid, context.CancellationToken);
            if (progress.Reached && await Heartbeat.IsThereAsync(session, table, fence.Heartbeat, context.CancellationToken))
            {
                return progress.Applied;
            }

            if (progress.Reached)
            {
                reachedAt ??= context.Time.GetTimestamp();
                if (context.Time.GetElapsedTime(reachedAt.Value) > HeartbeatGrace)
                {
                    throw new MySqlStepException(
                        $"{MySqlSession.Describe(replica)} reached {fence.Gtid}, but the heartbeat '{fence.Heartbeat}' is not in {table}: it replicates something else, or a filter keeps the table out. Look at its Replicate_* settings and at its source ({status.Describe()}).");
                }

                await Task.Delay(SessionList.FastestPoll, context.Time, context.CancellationToken);
                continue;
            }

            var state = $"{MySqlSession.Describe(replica)} is at {progress.Applied}, wanted {fence.Gtid}; {status.Describe()}; Seconds_Behind {status.SecondsBehind ?? "unknown"} (0 also while the network is stalled)";
            context.Report($"Waiting: {state}.");
            if (NearDeadline.IsHere(context))
            {
                throw new MySqlStepException($"The replica did not arrive in time. {state}. Check the network between the two, or give the step more time.");
            }

            await session.Dialect.WaitForGtidAsync(session, fence.Gtid, Slice, context.CancellationToken);
        }
    }

    private async Task<ReplicaStatus> LiveStatusAsync(MySqlSession session, CancellationToken cancellationToken)
    {
        var status = await ReplicaStatus.ReadAsync(session, cancellationToken)
            ?? throw new MySqlStepException($"{MySqlSession.Describe(replica)} is no replica: it has no source. Was it promoted already, or is it another server?");
        if (status.SqlDead || status.IoDead)
        {
            var next = status.SqlErrorNumber == 0 && status.IoErrorNumber == 0 ? "It was stopped: START SLAVE there." : "Repair the cause, START SLAVE, and run the step again.";
            throw new MySqlStepException($"Replication on {MySqlSession.Describe(replica)} is dead: {status.Describe()}. {next}");
        }

        return status;
    }

    private async Task RefuseMovedSourceAsync(FenceProven fence, CancellationToken cancellationToken)
    {
        await using var session = await MySqlSession.OpenAsync(source, cancellationToken);
        var now = await session.ReadTextAsync(session.Dialect.WrittenGtidSql, cancellationToken) ?? string.Empty;
        // Equal means: neither has anything that the other lacks.
        if (!await session.Dialect.ReachedAsync(session, fence.Gtid, now, cancellationToken) || !await session.Dialect.ReachedAsync(session, now, fence.Gtid, cancellationToken))
        {
            throw new MySqlStepException(string.Create(
                CultureInfo.InvariantCulture,
                $"{MySqlSession.Describe(source)} was written to after the fence was proven: its GTID went from {fence.Gtid} to {now}. The fence leaks; find the writer, and run ProveFenced again."));
        }
    }
}
