using System.Globalization;
using MySqlConnector;
using Runbook.Steps.MySql.Sessions;

namespace Runbook.Steps.MySql.Replication;

/// <summary>Makes a promoted server a replica again, as long as nothing was written to it.</summary>
internal static class ReplicationUndo
{
    private static readonly TimeSpan StartGrace = TimeSpan.FromSeconds(15);

    /// <summary>Brings <c>read_only</c> back.</summary>
    /// <exception cref="MySqlStepException">It was written to: two histories cannot be made one.</exception>
    /// <remarks><c>promotedAt</c> is the position since which nothing may have been written; null when that cannot be told any more.</remarks>
    internal static async Task CloseAsync(MySqlSession session, PromotionCapture capture, string? promotedAt, CancellationToken cancellationToken)
    {
        await RefuseWrittenAsync(session, promotedAt, cancellationToken);
        if (!capture.ReadOnly)
        {
            return;
        }

        await ReadOnlySwitch.SetAsync(session, on: true, cancellationToken);
        try
        {
            // A write between the look and the switch would have been missed.
            await RefuseWrittenAsync(session, promotedAt, cancellationToken);
        }
        catch (MySqlStepException)
        {
            await ReadOnlySwitch.SetAsync(session, on: false, cancellationToken);
            throw;
        }
    }

    internal static async Task ReconnectAsync(MySqlSession session, SourceConfiguration source, string password, StepContext context)
    {
        var status = await ReplicaStatus.ReadAsync(session, context.CancellationToken);
        if (status is not null && (status.Source.Host != source.Host || status.Source.Port != source.Port))
        {
            throw new MySqlStepException($"{MySqlSession.Describe(session.Target)} replicates from {status.Describe()} by now, not from {source.Host}:{source.Port}. Somebody set that up: look before changing it.");
        }

        if (status is null || status.Stopped)
        {
            await ChangeSourceAsync(session, session.Dialect.ChangeSourceSql(source, password), password, context.CancellationToken);
            await session.ExecuteAsync(session.Dialect.StartReplicaSql, context.CancellationToken);
        }

        await WaitUntilRunningAsync(session, context);
    }

    private static async Task ChangeSourceAsync(MySqlSession session, string sql, string password, CancellationToken cancellationToken)
    {
        try
        {
            await session.ExecuteAsync(sql, cancellationToken);
        }
        catch (MySqlException e)
        {
            // The server quotes the statement near an error, and the statement holds the password; so the cause does not go along either.
            var message = password.Length > 0 ? e.Message.Replace(password, "***", StringComparison.Ordinal) : e.Message;
            throw new MySqlStepException(string.Create(CultureInfo.InvariantCulture, $"{MySqlSession.Describe(session.Target)} refused its former source: {message} (error {e.Number}). Set it up by hand (CHANGE MASTER TO)."));
        }
    }

    private static async Task WaitUntilRunningAsync(MySqlSession session, StepContext context)
    {
        var started = context.Time.GetTimestamp();
        while (true)
        {
            var status = await ReplicaStatus.ReadAsync(session, context.CancellationToken);
            if (status is { SqlDead: false, IoRunning: "Yes" })
            {
                return;
            }

            if (context.Time.GetElapsedTime(started) > StartGrace || NearDeadline.IsHere(context))
            {
                throw new MySqlStepException($"Replication on {MySqlSession.Describe(session.Target)} was set up again but does not run: {status?.Describe() ?? "no source"}. Check the password and the network, then START SLAVE.");
            }

            await Task.Delay(SessionList.FastestPoll, context.Time, context.CancellationToken);
        }
    }

    private static async Task RefuseWrittenAsync(MySqlSession session, string? promotedAt, CancellationToken cancellationToken)
    {
        if (promotedAt is null)
        {
            return;
        }

        var now = await session.ReadTextAsync(session.Dialect.HeldGtidSql, cancellationToken) ?? string.Empty;
        if (!await session.Dialect.ReachedAsync(session, promotedAt, now, cancellationToken))
        {
            throw new MySqlStepException(
                $"{MySqlSession.Describe(session.Target)} has been written to since it was promoted: its GTID went from {promotedAt} to {now}. As a replica it would hold rows that its source lacks. Carry them back first, or build the replica anew.");
        }
    }
}
