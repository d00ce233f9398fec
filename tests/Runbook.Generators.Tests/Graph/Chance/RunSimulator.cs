using Runbook.Generators.Model;

namespace Runbook.Generators.Tests.Graph.Chance;

/// <summary>
/// Runs a runbook in every way that there is: steps in any order that the source allows, each of them failing or not, contingencies entered or not, for each truth of the conditions.
/// Knows nothing of the graph: it goes by the model alone, as a person with the checklist would.
/// </summary>
internal sealed class RunSimulator
{
    private readonly RunbookModel model;
    private readonly List<(StepModel Step, int Phase, int Group, int Lane)> steps = [];
    private readonly ulong[] waits;
    private readonly HashSet<RunState> seen = [];
    private readonly Queue<RunState> pending = new();

    public RunSimulator(RunbookModel model)
    {
        this.model = model;
        for (var phase = 0; phase < model.Phases.Count; phase++)
        {
            AddSteps(phase);
        }

        Starts = [.. steps.Select(static _ => new StepRecord())];
        Entries = [.. model.Phases.Select(static _ => new StepRecord())];
        waits = [.. Enumerable.Range(0, steps.Count).Select(WaitsOf)];
        for (var truth = 0; truth < 1 << ChanceBook.Conditions.Length; truth++)
        {
            Run([.. ChanceBook.Conditions.Where((_, bit) => (truth & (1 << bit)) != 0)]);
        }
    }

    /// <summary>By step.</summary>
    public IReadOnlyList<StepRecord> Starts { get; }

    /// <summary>By phase; of contingencies.</summary>
    public IReadOnlyList<StepRecord> Entries { get; }

    private void AddSteps(int phase)
    {
        var (group, lane, inGroup) = (0, 0, false);
        foreach (var item in model.Phases[phase].Items)
        {
            var isParallel = item.Track is { Parallel: true };
            group += inGroup && isParallel ? 0 : 1;
            inGroup = isParallel;
            lane++;
            foreach (var step in item.Track?.Steps.ToArray() ?? [item.Step!])
            {
                steps.Add((step, phase, group, lane));
            }
        }
    }

    private ulong WaitsOf(int step)
    {
        var set = 0UL;
        for (var other = 0; other < steps.Count; other++)
        {
            var taken = other != step && steps[other].Phase == steps[step].Phase && !IsAbove(step, other) && steps[step].Step.Inputs.Any(input => input.Key == steps[other].Step.Output.Key);
            set |= taken || IsAbove(other, step) ? 1UL << other : 0;
        }

        return set;
    }

    private bool IsAbove(int one, int other)
    {
        var (above, below) = (steps[one], steps[other]);
        return above.Phase == below.Phase && (above.Group < below.Group || (above.Group == below.Group && above.Lane == below.Lane && one < other));
    }

    private void Run(string[] holding)
    {
        seen.Clear();
        Reach(default(RunState).Enter(0));
        while (pending.TryDequeue(out var state))
        {
            for (var step = 0; step < steps.Count; step++)
            {
                if (steps[step].Phase == state.Phase && (state.Ended & (1UL << step)) == 0 && (waits[step] & ~state.Ended) == 0)
                {
                    RunStep(state, step, holding);
                }
            }

            EnterContingencies(state);
            LeavePhase(state);
        }
    }

    private void RunStep(RunState state, int index, string[] holding)
    {
        var (step, bit) = (steps[index].Step, 1UL << index);
        if (!step.Conditions.All(condition => holding.Contains(condition.Name)))
        {
            Reach(state with { Ended = state.Ended | bit, Skipped = state.Skipped | bit });
            return;
        }

        Starts[index].Add(state);
        Reach(state with { Ended = state.Ended | bit, Failed = state.Failed & ~bit, Begun = state.Begun | bit });
        Reach(state with { Failed = state.Failed | bit, Begun = state.Begun | bit });
    }

    private void EnterContingencies(RunState state)
    {
        var phase = model.Phases[state.Phase];
        for (var step = 0; step < steps.Count; step++)
        {
            if (steps[step].Phase == state.Phase && (state.Failed & (1UL << step)) != 0)
            {
                Enter(state, steps[step].Step.OnFailure);
            }
        }

        Enter(state, phase.OverrunTo);
        foreach (var monitor in model.Monitors.Where(monitor => monitor.During.Count == 0 ? !phase.IsContingency : monitor.During.Contains(phase.Name)))
        {
            Enter(state, monitor.OnBreach);
        }
    }

    private void Enter(RunState state, string? contingency)
    {
        var phase = model.IndexOf(contingency);
        if (phase >= 0 && phase != state.Phase)
        {
            Entries[phase].Add(state);
            var others = ~StepsOf(phase);
            Reach((state with { Ended = state.Ended & others, Failed = state.Failed & others, Skipped = state.Skipped & others }).Enter(phase));
        }
    }

    private void LeavePhase(RunState state)
    {
        if ((StepsOf(state.Phase) & ~state.Ended) != 0)
        {
            return;
        }

        var phase = model.Phases[state.Phase];
        if (phase is { IsContingency: true, Then: "Resume" })
        {
            Reach(state.Leave());
        }
        else if (!phase.IsContingency && state.Phase + 1 < model.Phases.Count && !model.Phases[state.Phase + 1].IsContingency)
        {
            Reach(state.Leave().Enter(state.Phase + 1));
        }
    }

    private ulong StepsOf(int phase) => steps.Select((step, index) => step.Phase == phase ? 1UL << index : 0).Aggregate(0UL, static (all, bit) => all | bit);

    private void Reach(RunState state)
    {
        if (seen.Add(state))
        {
            pending.Enqueue(state);
        }
    }
}
