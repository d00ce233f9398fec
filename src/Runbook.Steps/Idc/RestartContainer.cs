using System.Globalization;
using Docker.DotNet;
using Runbook.Steps.MySql;

namespace Runbook.Steps.Idc;

/// <summary>
/// Restarts a container (starts it, if it is stopped), and waits until the database in it accepts connections, not merely until it "runs".
/// Nothing undoes a restart: the sessions that it cut and the warm caches that it dropped are gone. So it is not idempotent either:
/// after a crash it is not run again before its probe has said that no restart took place.
/// Once a restart has taken place, a further attempt of the same step waits and does not restart again.
/// </summary>
/// <param name="container">The container.</param>
[Changes]
[NoUndo("What was committed is still there. The sessions that it cut connect again, and the caches fill by themselves.")]
public sealed class RestartContainer(DockerTarget container)
    : IStep<ContainerInspected, ContainerRestarted>, IPlan<ContainerInspected>, IProbe<ContainerInspected, ContainerRestarted>
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(250);

    /// <summary>How much longer than the grace Docker may take between the call and the new start.</summary>
    private static readonly TimeSpan StopMargin = TimeSpan.FromSeconds(10);

    /// <summary>How long the container may take to stop before Docker kills it. Whole seconds. Default: 120 s; Docker's own 10 s turn the stop of a busy database into a crash.</summary>
    /// <remarks>Give the step a timeout that is longer: one that ran out during the stop leaves it in doubt.</remarks>
    /// <exception cref="ArgumentOutOfRangeException">Below one second or above one hour.</exception>
    public TimeSpan StopGrace
    {
        get;
        init => field = value >= TimeSpan.FromSeconds(1) && value <= TimeSpan.FromHours(1)
            ? value
            : throw new ArgumentOutOfRangeException(nameof(value), value, "StopGrace must be between 1 second and 1 hour: less would kill the database.");
    } = TimeSpan.FromSeconds(120);

    /// <summary>The database in it, asked by a login and <c>SELECT 1</c>. Default: none, and then only "it runs" (and its health check, if it has one) is proven.</summary>
    public MySqlTarget? Database { get; init; }

    /// <inheritdoc/>
    /// <exception cref="ContainerNotFoundException">The engine has no such container.</exception>
    /// <exception cref="ContainerRestartException">Another container than the one inspected bears the name; it is paused; Docker refused; it stopped again after the start.</exception>
    /// <exception cref="StepInDoubtException">The connection to the engine was lost, or time ran out, while it was restarting.</exception>
    /// <exception cref="OperationCanceledException">Time ran out after the restart, while its database did not accept connections.</exception>
    public async Task<ContainerRestarted> RunAsync(ContainerInspected input, StepContext context)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(context);
        using var engine = new DockerEngine(container);
        var now = await engine.InspectAsync(context.CancellationToken).ConfigureAwait(false);
        Refuse(input, now);
        var before = await context.CaptureAsync(new ContainerBeforeRestart
        {
            Id = now.Id,
            StartedAt = now.StartedAt,
            Running = now.Running,
            AskedAt = context.Time.GetUtcNow(),
        }).ConfigureAwait(false);

        if (IsRestarted(before, now))
        {
            context.Report($"'{container.Container}' was restarted at {now.StartedAt:O} by an earlier attempt: it is not restarted again.");
        }
        else
        {
            await CallAsync(engine, context).ConfigureAwait(false);
        }

        return await WaitUntilUsableAsync(engine, before, context).ConfigureAwait(false);
    }

    /// <inheritdoc/>
    public async Task<StepPlan> PlanAsync(Maybe<ContainerInspected> input, PlanContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var unknown = new List<string>();
        string? before = null;
        try
        {
            using var engine = new DockerEngine(container);
            before = (await engine.InspectAsync(context.CancellationToken).ConfigureAwait(false)).Describe();
        }
        catch (Exception e) when (e is IOException or ContainerNotFoundException)
        {
            unknown.Add(e.Message);
        }

        var restart = new PlannedAction
        {
            Kind = "Docker API",
            Target = container.Endpoint.ToString(),
            Text = DockerEngine.RestartCall(container, StopGrace),
            Before = before,
            After = "running since the restart",
        };
        return new StepPlan
        {
            Actions = Database is null ? [restart] : [restart, InspectContainer.PlanKnock(Database)],
            Unknown = unknown,
            Notes = ["Cuts every open session of the container and drops its warm caches; nothing undoes that.", .. Unproven(null)],
        };
    }

    /// <summary>Whether the container was started after the capture. While Docker may still be stopping it, this waits for the outcome; where it was started, it waits for its database.</summary>
    /// <param name="input">What the step was given.</param>
    /// <param name="context">Holds the capture.</param>
    public async Task<Probe<ContainerRestarted>> ProbeAsync(ContainerInspected input, StepContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!context.TryGetCaptured<ContainerBeforeRestart>(out var before))
        {
            return Probe<ContainerRestarted>.NotDone($"'{container.Container}' was not restarted: the step ended before it captured anything, so before it called Docker.");
        }

        using var engine = new DockerEngine(container);
        var now = await WaitForOutcomeAsync(engine, before, context).ConfigureAwait(false);
        if (now.Id != before.Id)
        {
            return Probe<ContainerRestarted>.Unknown($"'{container.Container}' is now {Short(now.Id)}, it was {Short(before.Id)}: somebody made it anew.");
        }

        if (!IsRestarted(before, now))
        {
            return Probe<ContainerRestarted>.NotDone(now.Running
                ? $"'{container.Container}' was not restarted: it is {now.Describe()}, as before."
                : $"'{container.Container}' is stopped ({now.Describe()}) and was not started again: running the step starts it.");
        }

        try
        {
            var restarted = await WaitUntilUsableAsync(engine, before, context).ConfigureAwait(false);
            return Probe<ContainerRestarted>.Done(restarted, $"'{container.Container}' was started at {restarted.StartedAt:O}, after the {before.StartedAt:O} that was captured.");
        }
        catch (Exception e) when (e is OperationCanceledException or ContainerRestartException)
        {
            return Probe<ContainerRestarted>.Unknown(e.Message);
        }
    }

    private static bool IsRestarted(ContainerBeforeRestart before, ContainerFacts now) =>
        now.Running && !now.Restarting && now.StartedAt is { } started && started > (before.StartedAt ?? DateTimeOffset.MinValue);

    private static string Short(string id) => id[..Math.Min(12, id.Length)];

    private void Refuse(ContainerInspected input, ContainerFacts now)
    {
        if (now.Id != input.Id)
        {
            throw new ContainerRestartException(container,
                $"'{container.Container}' ({container.Name}) is now {Short(now.Id)}, and {Short(input.Id)} was inspected at {input.At:O}: somebody made it anew. Inspect it again before restarting it.");
        }

        if (now.Paused)
        {
            throw new ContainerRestartException(container,
                $"'{container.Container}' ({container.Name}) is paused: it cannot stop cleanly, so a restart would kill it. Run: docker unpause {container.Container}");
        }
    }

    private async Task CallAsync(DockerEngine engine, StepContext context)
    {
        var call = DockerEngine.RestartCall(container, StopGrace);
        context.Report($"{call}: up to {Duration.Format(StopGrace)} for a clean stop");
        try
        {
            await engine.RestartAsync(StopGrace, context.CancellationToken).ConfigureAwait(false);
        }
        catch (DockerApiException e)
        {
            throw new ContainerRestartException(container, $"Docker at {container.Endpoint} refused {call}: {e.ResponseBody?.Trim()} See: docker logs {container.Container}", e);
        }
        catch (Exception e) when (e is HttpRequestException or IOException or OperationCanceledException)
        {
            throw new StepInDoubtException(
                $"{call} was sent to {container.Endpoint}, and its answer was not seen ({e.Message}). Docker goes on with a restart whose caller has gone, so it may have happened or may still happen.", e);
        }
    }

    private async Task<ContainerFacts> WaitForOutcomeAsync(DockerEngine engine, ContainerBeforeRestart before, StepContext context)
    {
        // A container that was down has nothing to stop: Docker starts it at once.
        var settled = before.AskedAt + (before.Running ? StopGrace : TimeSpan.Zero) + StopMargin;
        while (true)
        {
            var now = await engine.InspectAsync(context.CancellationToken).ConfigureAwait(false);
            if (now.Id != before.Id || IsRestarted(before, now) || context.Time.GetUtcNow() > settled)
            {
                return now;
            }

            context.Report($"'{container.Container}' is {now.Describe()}: Docker may still be stopping it.");
            await Task.Delay(Poll, context.Time, context.CancellationToken).ConfigureAwait(false);
        }
    }

    private async Task<ContainerRestarted> WaitUntilUsableAsync(DockerEngine engine, ContainerBeforeRestart before, StepContext context)
    {
        var last = "nobody has asked yet";
        try
        {
            while (true)
            {
                var now = await engine.InspectAsync(context.CancellationToken).ConfigureAwait(false);
                if (!now.Running)
                {
                    throw new ContainerRestartException(container,
                        $"'{container.Container}' ({container.Name}) was restarted and has stopped again: {now.Describe()}. See: docker logs {container.Container}");
                }

                var answer = Database is null ? null : await DatabaseDoor.KnockAsync(Database, context.CancellationToken).ConfigureAwait(false);
                if (answer is { Refused: true })
                {
                    throw new ContainerRestartException(container,
                        $"'{container.Container}' ({container.Name}) was restarted, and its database is up but refuses the runbook's account: {answer.Text} Mend the account; do not restart it again.");
                }

                if (IsRestarted(before, now) && now.Health is null or "healthy" && answer?.Accepts is null or true)
                {
                    return Restarted(before, now, answer, context);
                }

                last = answer?.Text ?? $"it is {now.Describe()}, health {now.Health ?? "unknown"}";
                context.Report($"'{container.Container}' runs; waiting: {last}");
                await Task.Delay(Poll, context.Time, context.CancellationToken).ConfigureAwait(false);
            }
        }
        catch (OperationCanceledException e)
        {
            throw new OperationCanceledException(
                $"'{container.Container}' ({container.Name}) was restarted, but when the time was up it was not usable: {last}. See: docker logs {container.Container}", e, context.CancellationToken);
        }
    }

    private ContainerRestarted Restarted(ContainerBeforeRestart before, ContainerFacts now, DatabaseAnswer? answer, StepContext context) => new()
    {
        At = context.Time.GetUtcNow(),
        Id = now.Id,
        PreviousStart = before.StartedAt,
        StartedAt = now.StartedAt ?? throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"{Short(now.Id)} runs without a start.")),
        AcceptsConnections = answer?.Accepts,
        Unproven = Unproven(now),
    };

    private IReadOnlyList<string> Unproven(ContainerFacts? now) => Database is not null
        ? []
        : now?.Health is null
            ? ["No database is given: what is proven is that the container runs (and its health check, if it has one), not that it serves."]
            : ["No database is given: what is proven is the container's own health check."];
}
