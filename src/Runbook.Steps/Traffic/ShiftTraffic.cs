using System.Globalization;
using Runbook.Steps.MySql;

namespace Runbook.Steps.Traffic;

/// <summary>
/// Sends all traffic of a switch to one group, at once or in stages, and reads the weights back.
/// It consumes the proof that the new side's database takes writes. It refuses to begin while the group cannot take traffic.
/// What it proves is where new traffic is sent: open connections, sessions pinned by a cookie and idle keep-alive connections stay where they are until they end.
/// Run again, it goes on from the share that it finds and never back; where the traffic is already there, it changes nothing and succeeds.
/// </summary>
/// <param name="switch">What sends the traffic.</param>
/// <param name="to">The group that gets it.</param>
[Changes]
[Idempotent]
[MovesTraffic]
public sealed class ShiftTraffic(ITrafficSwitch @switch, string to)
    : IStep<ReplicaPromoted, TrafficShifted>, IPlan<ReplicaPromoted>, IProbe<ReplicaPromoted, TrafficShifted>, IUndo<TrafficShifted>
{
    private static readonly TimeSpan Poll = TimeSpan.FromMilliseconds(250);

    /// <summary>How long reading back may show the old weights: control planes are eventually consistent.</summary>
    private static readonly TimeSpan ReadBackTimeout = TimeSpan.FromSeconds(10);

    /// <summary>The group's share in percent, stage by stage, rising to 100. Default: 100 at once.</summary>
    /// <exception cref="ArgumentException">Empty, not rising, outside 1 to 100, or not ending with 100.</exception>
    public IReadOnlyList<int> Stages
    {
        get;
        init => field = IsRamp(value)
            ? value
            : throw new ArgumentException($"Stages [{string.Join(", ", value ?? [])}] must rise from 1 or more and end with 100, such as [10, 50, 100].", nameof(value));
    } = [100];

    /// <summary>How long to stay at a stage before the next. The group must still be healthy after it. Default: no time.</summary>
    public TimeSpan StagePause { get; init; } = TimeSpan.Zero;

    /// <inheritdoc/>
    /// <exception cref="TrafficRefusedException">The group cannot take traffic; or it no longer can, between two stages: the weights then stay at the last stage.</exception>
    /// <exception cref="WeightsNotAppliedException">Reading back shows other weights than were set.</exception>
    public async Task<TrafficShifted> RunAsync(ReplicaPromoted input, StepContext context)
    {
        ArgumentNullException.ThrowIfNull(input);
        ArgumentNullException.ThrowIfNull(context);
        var now = await ReadAsync(context.CancellationToken).ConfigureAwait(false);
        var before = await context.CaptureAsync(new WeightsBeforeShift { Weights = now }).ConfigureAwait(false);
        var stages = Remaining(now);
        if (stages.Count == 0)
        {
            context.Report($"'{@switch.Name}' already sends everything to '{to}': {Weights.Format(now)}");
        }

        for (var i = 0; i < stages.Count; i++)
        {
            if (i > 0 && StagePause > TimeSpan.Zero)
            {
                await Task.Delay(StagePause, context.Time, context.CancellationToken).ConfigureAwait(false);
            }

            await RequireHealthyAsync(to, context.CancellationToken).ConfigureAwait(false);
            now = await ApplyAsync(Weights.Stage(before.Weights, to, stages[i]), context).ConfigureAwait(false);
            context.Report($"'{@switch.Name}' is at {Weights.Format(now)}");
        }

        return Shifted(now, context);
    }

    /// <inheritdoc/>
    public async Task<StepPlan> PlanAsync(Maybe<ReplicaPromoted> input, PlanContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var now = await ReadAsync(context.CancellationToken).ConfigureAwait(false);
        var unhealthy = await @switch.FindUnhealthyAsync(to, context.CancellationToken).ConfigureAwait(false);
        var stages = Remaining(now);
        var actions = new List<PlannedAction>();
        var before = now;
        foreach (var stage in stages)
        {
            var after = Weights.Stage(now, to, stage);
            actions.Add(@switch.Plan(after) with { Before = Weights.Format(before), After = Weights.Format(after) });
            before = after;
        }

        return new StepPlan
        {
            Actions = actions,
            Unknown = input.HasValue ? [] : ["Whether the database behind the group takes writes: known once it has been promoted."],
            Notes =
            [
                .. unhealthy.Select(reason => $"As things stand this step would refuse to begin, since '{to}' cannot take traffic: {reason}"),
                .. stages.Count == 0 ? [$"Nothing to do: '{@switch.Name}' already sends everything to '{to}'."] : Array.Empty<string>(),
                .. stages.Count > 1 ? [string.Create(CultureInfo.InvariantCulture, $"Between two stages it stays for {StagePause.TotalSeconds:0.###} s.")] : Array.Empty<string>(),
                "Open connections and pinned sessions stay where they are until they end.",
            ],
        };
    }

    /// <inheritdoc/>
    public async Task<Probe<TrafficShifted>> ProbeAsync(ReplicaPromoted input, StepContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        var now = await ReadAsync(context.CancellationToken).ConfigureAwait(false);
        return Remaining(now).Count == 0
            ? Probe<TrafficShifted>.Done(Shifted(now, context), $"'{@switch.Name}' sends everything to '{to}': {Weights.Format(now)}.")
            : Probe<TrafficShifted>.NotDone($"'{@switch.Name}' does not send everything to '{to}': {Weights.Format(now)}.");
    }

    /// <summary>Restores the weights that were captured before the first change, in one change, and reads them back.</summary>
    /// <param name="output">What the step returned.</param>
    /// <param name="context">Holds the capture.</param>
    /// <exception cref="TrafficRefusedException">A group that would get more traffic again cannot take it.</exception>
    /// <exception cref="WeightsNotAppliedException">Reading back shows other weights than were set.</exception>
    /// <exception cref="InvalidOperationException">Nothing was captured.</exception>
    public async Task UndoAsync(TrafficShifted output, StepContext context)
    {
        ArgumentNullException.ThrowIfNull(context);
        if (!context.TryGetCaptured<WeightsBeforeShift>(out var before))
        {
            throw new InvalidOperationException($"The weights of '{@switch.Name}' before the shift were not captured, so they cannot be restored. Set them by hand; they are now {Weights.Format(await ReadAsync(context.CancellationToken).ConfigureAwait(false))}.");
        }

        var now = await ReadAsync(context.CancellationToken).ConfigureAwait(false);
        if (Weights.Same(now, before.Weights))
        {
            context.Report($"'{@switch.Name}' already has the weights from before the shift: {Weights.Format(now)}");
            return;
        }

        foreach (var group in before.Weights.Keys.Where(g => !now.ContainsKey(g) || Weights.Share(before.Weights, g) > Weights.Share(now, g)))
        {
            await RequireHealthyAsync(group, context.CancellationToken).ConfigureAwait(false);
        }

        await ApplyAsync(before.Weights, context).ConfigureAwait(false);
    }

    private static bool IsRamp(IReadOnlyList<int>? stages) =>
        stages is { Count: > 0 } && stages[0] >= 1 && stages[^1] == 100 && stages.Zip(stages.Skip(1)).All(pair => pair.First < pair.Second);

    private async Task<IReadOnlyDictionary<string, int>> ReadAsync(CancellationToken cancellationToken)
    {
        var weights = await @switch.ReadWeightsAsync(cancellationToken).ConfigureAwait(false);
        return weights.ContainsKey(to)
            ? weights
            : throw new InvalidOperationException($"'{@switch.Name}' has no group '{to}': it has {string.Join(", ", weights.Keys.Order(StringComparer.Ordinal).Select(g => $"'{g}'"))}. Correct the step's target group.");
    }

    private List<int> Remaining(IReadOnlyDictionary<string, int> now)
    {
        var percent = Weights.Share(now, to) * 100;
        return [.. Stages.Where(stage => stage > percent)];
    }

    private async Task RequireHealthyAsync(string group, CancellationToken cancellationToken)
    {
        var reasons = await @switch.FindUnhealthyAsync(group, cancellationToken).ConfigureAwait(false);
        if (reasons.Count > 0)
        {
            throw new TrafficRefusedException(@switch.Name, group, reasons);
        }
    }

    private async Task<IReadOnlyDictionary<string, int>> ApplyAsync(IReadOnlyDictionary<string, int> weights, StepContext context)
    {
        await @switch.SetWeightsAsync(weights, context.CancellationToken).ConfigureAwait(false);
        var started = context.Time.GetTimestamp();
        while (true)
        {
            var found = await @switch.ReadWeightsAsync(context.CancellationToken).ConfigureAwait(false);
            if (Weights.Same(found, weights))
            {
                return found;
            }

            if (context.Time.GetElapsedTime(started) >= ReadBackTimeout)
            {
                throw new WeightsNotAppliedException(@switch.Name, weights, found);
            }

            await Task.Delay(Poll, context.Time, context.CancellationToken).ConfigureAwait(false);
        }
    }

    private TrafficShifted Shifted(IReadOnlyDictionary<string, int> weights, StepContext context) =>
        new() { At = context.Time.GetUtcNow(), To = to, Weights = weights };
}
