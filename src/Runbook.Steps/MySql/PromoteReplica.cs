using MySqlConnector;
using Runbook.Steps.MySql.Replication;
using Runbook.Steps.MySql.Sessions;

namespace Runbook.Steps.MySql;

/// <summary>Makes the replica a writable server of its own: stops replication, forgets the source, and only then takes <c>read_only</c> away.</summary>
/// <remarks>
/// <para>Not idempotent: with writes on both sides there is no way back. But an attempt that broke off is carried on from where it stands, by what the first one captured:</para>
/// <para>1. source known, threads running or stopped: everything is checked again, then all of it runs;
/// 2. source forgotten, still read only: only <c>read_only</c> is taken away;
/// 3. source forgotten, writable: only the probe write remains. Without a capture states 2 and 3 are refused: somebody else made them.</para>
/// <para>A dead SQL thread is refused. A dead IO thread is not: everything up to the fence has been applied, and the source may well be gone.</para>
/// <para><c>SET GLOBAL</c> does not outlast a restart: take <c>read_only</c> out of the server's configuration file too.</para>
/// <para>Grants: <c>SLAVE MONITOR, REPLICATION SLAVE ADMIN, RELOAD, READ_ONLY ADMIN ON *.*</c>, <c>SELECT, INSERT</c> on the heartbeat table;
/// MySQL: <c>REPLICATION CLIENT, REPLICATION_SLAVE_ADMIN, RELOAD, SYSTEM_VARIABLES_ADMIN</c>.</para>
/// <para>After a crash the probe answers from what the server shows; a connection lost after the first statement is <see cref="StepInDoubtException"/>.</para>
/// </remarks>
/// <param name="replica">The replica.</param>
[Changes]
[OpensWrites]
public sealed class PromoteReplica(MySqlTarget replica)
    : IStep<(FenceProven Fence, ReplicaCaughtUp CaughtUp), ReplicaPromoted>,
        IPlan<(FenceProven Fence, ReplicaCaughtUp CaughtUp)>,
        IProbe<(FenceProven Fence, ReplicaCaughtUp CaughtUp), ReplicaPromoted>,
        IUndo<ReplicaPromoted>
{
    /// <summary>The password with which the replica logs in at its source. No server shows it, so undo needs it. Default: none, then undo refuses and says what to do by hand.</summary>
    public Secret<string>? SourcePassword { get; init; }

    /// <summary>Where the probe write goes, and is rolled back. Default: <c>runbook.heartbeat</c>, which has arrived from the source.</summary>
    public string HeartbeatTable
    {
        get;
        init => field = TableName.Parse(value).ToString();
    } = Heartbeat.DefaultTable;

    /// <inheritdoc/>
    /// <exception cref="MySqlStepException">Refused before anything was changed, or the server refused a statement: the message says what was done until then.</exception>
    /// <exception cref="StepInDoubtException">The connection was lost after the first statement.</exception>
    public async Task<ReplicaPromoted> RunAsync((FenceProven Fence, ReplicaCaughtUp CaughtUp) input, StepContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var ct = context.CancellationToken;
        await using var session = await MySqlSession.OpenAsync(replica, ct);
        var status = await ReplicaStatus.ReadAsync(session, ct);
        await CheckAsync(session, status, input.Fence, context);
        if (status is not null)
        {
            await context.CaptureAsync(new PromotionCapture
            {
                Source = status.Source,
                ReadOnly = await ReadOnlySwitch.ReadAsync(session, ct),
                Gtid = await HeldAsync(session, ct),
            });
        }

        var done = "nothing";
        try
        {
            if (status is not null)
            {
                done = $"{session.Dialect.StopReplicaSql} was sent";
                await session.ExecuteAsync(session.Dialect.StopReplicaSql, ct);
                await RequireStoppedAsync(session, input.Fence, ct);
                done = $"replication is stopped, {session.Dialect.ForgetSourceSql} was sent";
                await session.ExecuteAsync(session.Dialect.ForgetSourceSql, ct);
            }

            await RequireForgottenAsync(session, ct);
            done = "replication is stopped and its source forgotten, read_only = 0 was sent";
            // Read while nobody can write yet: what comes after this position was written here.
            var gtid = await HeldAsync(session, ct);
            await ReadOnlySwitch.SetAsync(session, on: false, ct);
            done = "the server is writable, a probe write was sent";
            await Heartbeat.ProbeWriteAsync(session, TableName.Parse(HeartbeatTable), context.RunId, ct);
            return new ReplicaPromoted { At = await session.ReadClockAsync(ct), Gtid = gtid };
        }
        catch (MySqlException e) when (IsUnanswered(session, e))
        {
            throw new StepInDoubtException($"The connection to {MySqlSession.Describe(replica)} was lost: {done}, and no answer came. {e.Message}", e);
        }
        catch (MySqlException e)
        {
            throw new MySqlStepException($"{MySqlSession.Describe(replica)} refused: {e.Message} (error {e.Number}). Until then: {done}. Repair the cause and run the step again: it goes on from there.", e);
        }
    }

    /// <inheritdoc/>
    public async Task<StepPlan> PlanAsync(Maybe<(FenceProven Fence, ReplicaCaughtUp CaughtUp)> input, PlanContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        await using var session = await MySqlSession.OpenAsync(replica, context.CancellationToken);
        await PromotionChecks.RequirePrivilegesAsync(session, context.CancellationToken);
        var status = await ReplicaStatus.ReadAsync(session, context.CancellationToken);
        var readOnly = await ReadOnlySwitch.ReadAsync(session, context.CancellationToken);
        var where = MySqlSession.Describe(replica);
        return new StepPlan
        {
            Actions =
            [
                new PlannedAction { Kind = "SQL", Target = where, Text = session.Dialect.StopReplicaSql, Before = status?.Describe() ?? "no source", After = "stopped" },
                new PlannedAction { Kind = "SQL", Target = where, Text = session.Dialect.ForgetSourceSql, Before = status?.Describe() ?? "no source", After = "no source" },
                .. session.Dialect.SetReadOnlySql(on: false).Select(sql => new PlannedAction { Kind = "SQL", Target = where, Text = sql, Before = readOnly ? "1" : "0", After = "0" }),
                new PlannedAction { Kind = "SQL", Target = where, Text = $"INSERT INTO {HeartbeatTable} …; ROLLBACK" },
            ],
            Unknown = input.HasValue ? [] : ["The position that the replica must have reached: known when the fence has been proven."],
            Notes =
            [
                "SET GLOBAL does not outlast a restart: take read_only out of the server's configuration file too.",
                .. SourcePassword is null ? new[] { "Without SourcePassword the step cannot be undone by itself: no server shows the password of replication." } : [],
            ],
        };
    }

    /// <inheritdoc/>
    public async Task<Probe<ReplicaPromoted>> ProbeAsync((FenceProven Fence, ReplicaCaughtUp CaughtUp) input, StepContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!context.TryGetCaptured<PromotionCapture>(out var capture))
        {
            return Probe<ReplicaPromoted>.NotDone("Nothing was captured, so no statement had been sent yet.");
        }

        var ct = context.CancellationToken;
        await using var session = await MySqlSession.OpenAsync(replica, ct);
        var status = await ReplicaStatus.ReadAsync(session, ct);
        var readOnly = await ReadOnlySwitch.ReadAsync(session, ct);
        var reached = (await ReplicaProgress.ReadAsync(session, input.Fence.Gtid, ct)).Reached;
        return (status, readOnly) switch
        {
            _ when !reached => Probe<ReplicaPromoted>.Unknown($"The server no longer holds everything up to {input.Fence.Gtid}: is it the same server?"),
            (null, false) => Probe<ReplicaPromoted>.Done(
                new ReplicaPromoted { At = await session.ReadClockAsync(ct), Gtid = capture.Gtid },
                "Its source is forgotten and read_only = 0. The position is the one captured before; no probe write was made."),
            (null, true) => Probe<ReplicaPromoted>.NotDone("Its source is forgotten, it is still read only: running the step takes read_only away."),
            (not null, false) when capture.ReadOnly => Probe<ReplicaPromoted>.Unknown($"It was read only and is not, yet still has a source ({status.Describe()}): the step does not do it in this order, so somebody else acted."),
            _ => Probe<ReplicaPromoted>.NotDone($"It still has its source ({status!.Describe()}): running the step checks everything again."),
        };
    }

    /// <inheritdoc/>
    /// <remarks>Refuses when the server has been written to since. Brings back <c>read_only</c> first, then the source, and waits until both threads run.</remarks>
    /// <exception cref="MySqlStepException">It was written to, the password is missing, or replication does not start.</exception>
    public async Task UndoAsync(ReplicaPromoted output, StepContext context)
    {
        ArgumentNullException.ThrowIfNull(output);
        ArgumentNullException.ThrowIfNull(context);
        if (!context.TryGetCaptured<PromotionCapture>(out var capture))
        {
            throw new MySqlStepException($"It is not known from where {MySqlSession.Describe(replica)} replicated: set replication up by hand.");
        }

        if (SourcePassword is not { } password)
        {
            throw new MySqlStepException($"PromoteReplica.SourcePassword is not set, so {MySqlSession.Describe(replica)} cannot log in as '{capture.Source.User}' at {capture.Source.Host}:{capture.Source.Port}. Set it and undo again, or set replication up by hand.");
        }

        if (!capture.Source.ByGtid)
        {
            throw new MySqlStepException($"{MySqlSession.Describe(replica)} replicated by file and position, which is not proven to stand for its data. Set replication up by hand.");
        }

        await using var session = await MySqlSession.OpenAsync(replica, context.CancellationToken);
        await PromotionChecks.RequirePrivilegesAsync(session, context.CancellationToken);
        // With its source back (an undo that broke off), what arrives from there would be taken for writes of its own.
        var hasSource = await ReplicaStatus.ReadAsync(session, context.CancellationToken) is not null;
        await ReplicationUndo.CloseAsync(session, capture, hasSource ? null : output.Gtid, context.CancellationToken);

        await ReplicationUndo.ReconnectAsync(session, capture.Source, password.Reveal(), context);
    }

    private static async Task<string> HeldAsync(MySqlSession session, CancellationToken cancellationToken) =>
        await session.ReadTextAsync(session.Dialect.HeldGtidSql, cancellationToken) ?? string.Empty;

    // After an interrupted statement the connection may live on, and still nobody knows how far the statement went.
    private static bool IsUnanswered(MySqlSession session, MySqlException e) =>
        session.IsLost || e.ErrorCode is MySqlErrorCode.CommandTimeoutExpired or MySqlErrorCode.QueryInterrupted or MySqlErrorCode.ServerShutdown;

    private async Task CheckAsync(MySqlSession session, ReplicaStatus? status, FenceProven fence, StepContext context)
    {
        if (status is null && !context.TryGetCaptured<PromotionCapture>(out _))
        {
            throw new MySqlStepException($"{MySqlSession.Describe(replica)} is no replica, and this run did not make it so. Is it the right server? Was it promoted by hand?");
        }

        await PromotionChecks.RequirePrivilegesAsync(session, context.CancellationToken);
        await Heartbeat.RequireProbeAsync(session, TableName.Parse(HeartbeatTable), context.CancellationToken);
        if (status is { SqlErrorNumber: not 0 })
        {
            throw new MySqlStepException($"The SQL thread of {MySqlSession.Describe(replica)} died of an error: {status.Describe()}. Nothing was changed. Repair it and wait for the replica again.");
        }

        if (status is { IoDead: true, IoErrorNumber: not 0 })
        {
            context.Report($"The IO thread is dead ({status.IoError}); everything up to the fence is here all the same.");
        }

        await PromotionChecks.RequireReachedAsync(session, fence, context.CancellationToken);
        var held = await HeldAsync(session, context.CancellationToken);
        if (!await session.Dialect.ReachedAsync(session, fence.Gtid, held, context.CancellationToken))
        {
            context.Report($"{MySqlSession.Describe(replica)} holds {held}, more than the fence at {fence.Gtid}: something was written on the replica itself. CompareSample shows whether it matters.");
        }
    }

    private async Task RequireStoppedAsync(MySqlSession session, FenceProven fence, CancellationToken cancellationToken)
    {
        var status = await ReplicaStatus.ReadAsync(session, cancellationToken);
        if (status is null || !status.Stopped)
        {
            throw new MySqlStepException($"{MySqlSession.Describe(replica)} did not stop replicating: {status?.Describe() ?? "its source is gone"}. It is still read only; look who else works on it, then run the step again.");
        }

        await PromotionChecks.RequireReachedAsync(session, fence, cancellationToken);
    }

    private async Task RequireForgottenAsync(MySqlSession session, CancellationToken cancellationToken)
    {
        if (await ReplicaStatus.ReadAsync(session, cancellationToken) is { } status)
        {
            throw new MySqlStepException($"{MySqlSession.Describe(replica)} still has a source after it was told to forget it: {status.Describe()}. It is still read only; run the step again.");
        }
    }
}
