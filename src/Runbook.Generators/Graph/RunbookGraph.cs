using Runbook.Generators.Model;

namespace Runbook.Generators.Graph;

/// <summary>Who waits for whom: source order, and data by exact type. Built alike for the rules and for the emitted arrays.</summary>
internal sealed class RunbookGraph
{
    private readonly List<StepNode> nodes = [];
    private readonly List<int[]> order = [];
    private readonly Dictionary<string, List<int>> producers = new(StringComparer.Ordinal);
    private readonly int[] firsts;
    private readonly DataEdge[][] inputs;
    private readonly IReadOnlyList<StepSet> earlier;
    private readonly EntryConditions entryConditions;
    private readonly UndonePhases undone;
    private StepSet[]? needed;

    public RunbookGraph(RunbookModel model)
    {
        Model = model;
        firsts = new int[model.Phases.Count + 1];
        for (var phase = 0; phase < model.Phases.Count; phase++)
        {
            SourceOrderEdges.Add(model.Phases[phase], phase, nodes, order);
            firsts[phase + 1] = nodes.Count;
        }

        foreach (var node in nodes)
        {
            if (node.Step.Output.Key is { } key)
            {
                (producers.TryGetValue(key, out var list) ? list : producers[key] = []).Add(node.Index);
            }
        }

        earlier = Reachability.Upstream(order);
        DependsOn = nodes.Select(Waits).ToArray();
        Upstream = Reachability.Upstream(DependsOn);
        Entries = Contingencies.Entries(model);
        Ways = new Ways(this);
        entryConditions = new EntryConditions(this);
        undone = new UndonePhases(this);
        inputs = nodes.Select(FindInputs).ToArray();
    }

    public RunbookModel Model { get; }

    /// <summary>In source order, those of contingencies last; the index of a step is its place here.</summary>
    public IReadOnlyList<StepNode> Nodes => nodes;

    /// <summary>Steps by the key of what they produce.</summary>
    public IReadOnlyDictionary<string, List<int>> Producers => producers;

    /// <summary>Every input that has a producer.</summary>
    public IEnumerable<DataEdge> Data => inputs.SelectMany(static edges => edges).Where(static edge => edge.Producer >= 0);

    /// <summary>Steps of the same phase that must have ended before: sorted, each once.</summary>
    public IReadOnlyList<int[]> DependsOn { get; }

    /// <summary>The transitive closure of <see cref="DependsOn"/>.</summary>
    public IReadOnlyList<StepSet> Upstream { get; }

    /// <summary>By index of the phase: the ways into it. Empty for what is no contingency.</summary>
    public IReadOnlyList<List<ContingencyEntry>> Entries { get; }

    /// <summary>What comes before what, over phases and contingencies.</summary>
    public Ways Ways { get; }

    /// <summary>Index of the first step of a phase.</summary>
    public int FirstOf(int phase) => firsts[phase];

    public int CountOf(int phase) => firsts[phase + 1] - firsts[phase];

    public IEnumerable<StepNode> StepsOf(int phase) => nodes.Skip(firsts[phase]).Take(CountOf(phase));

    public PhaseModel PhaseOf(StepNode node) => Model.Phases[node.Phase];

    /// <summary>What a step takes, then what its conditions take: by slot. A producer of -1 is none.</summary>
    public IReadOnlyList<DataEdge> InputsOf(int step) => inputs[step];

    /// <summary>The step whose output a consumer outside of the steps (a monitor, a notice) takes, or -1.</summary>
    public int ProducerOf(ArgumentModel argument) => producers.TryGetValue(argument.Key, out var list) ? list[0] : -1;

    /// <summary>Every condition of <paramref name="producer"/> holds when the consumer runs, so that the producer was not skipped for it.</summary>
    public bool HoldsUnder(int producer, int consumer) => UnsharedCondition(producer, consumer, nodes[consumer].Step.Conditions.Count) is null;

    /// <summary>
    /// The first condition of <paramref name="producer"/> that may be false when the first <paramref name="holding"/> of the consumer's hold, or null. In a contingency those
    /// hold as well that every way into it implies.
    /// </summary>
    public ConditionModel? UnsharedCondition(int producer, int consumer, int holding)
    {
        foreach (var condition in nodes[producer].Step.Conditions)
        {
            if (!nodes[consumer].Step.Conditions.Take(holding).Any(other => other.Key == condition.Key) && !entryConditions.Hold(nodes[consumer].Phase, condition.Key))
            {
                return condition;
            }
        }

        return null;
    }

    /// <summary>On every way to <paramref name="consumer"/>, <paramref name="producer"/> has ended, and its conditions did not skip it. A person may still have, unless <see cref="NeededBy"/> holds it.</summary>
    public bool Dominates(int producer, int consumer) => HoldsUnder(producer, consumer) && Ways.IsBefore(producer, consumer);

    /// <summary>Steps whose outputs a step cannot do without, directly or through what it takes: nobody may skip them before it has ended.</summary>
    public StepSet NeededBy(int step)
    {
        if (needed is null)
        {
            var edges = nodes.Select(node => inputs[node.Index].Where(static edge => edge.IsRequired && edge.Producer >= 0).Select(static edge => edge.Producer).Distinct().ToArray()).ToArray();
            needed = [.. Reachability.Upstream(edges)];
        }

        return needed[step];
    }

    /// <summary>When <paramref name="consumer"/> runs, a contingency may have undone what <paramref name="step"/> did.</summary>
    public bool MayBeUndone(int step, int consumer) => undone.MayBeUndone(nodes[step].Phase, nodes[consumer].Phase);

    private DataEdge[] FindInputs(StepNode node) => node.Step.Inputs.Select((argument, slot) =>
    {
        var producer = ProducerOf(argument, node.Index);
        return new DataEdge(node.Index, producer, argument, producer < 0 ? DataEdgeKind.Later : KindOf(node.Index, producer), slot);
    }).ToArray();

    // Of several producers (an error) the last before the consumer.
    private int ProducerOf(ArgumentModel argument, int consumer) =>
        producers.TryGetValue(argument.Key, out var list) ? list.Where(producer => producer < consumer).DefaultIfEmpty(list[0]).Last() : -1;

    private DataEdgeKind KindOf(int consumer, int producer) =>
        nodes[consumer].Phase == nodes[producer].Phase ? KindWithinPhase(consumer, producer)
        : Ways.IsBefore(producer, consumer) ? DataEdgeKind.Earlier
        : Ways.MayBeBefore(producer, consumer) ? DataEdgeKind.Uncertain
        : DataEdgeKind.Later;

    private DataEdgeKind KindWithinPhase(int consumer, int producer) =>
        consumer == producer ? DataEdgeKind.Self
        : earlier[consumer].Contains(producer) ? DataEdgeKind.Earlier
        : earlier[producer].Contains(consumer) ? DataEdgeKind.Later
        : DataEdgeKind.Beside;

    // Phases are barriers of their own, so only edges within the phase are kept. Edges that no run could satisfy are left to the rules.
    private int[] Waits(StepNode node)
    {
        var before = order[node.Index];
        var more = node.Step.Inputs
            .Select(argument => ProducerOf(argument, node.Index))
            .Where(producer => producer >= 0 && nodes[producer].Phase == node.Phase && Array.IndexOf(before, producer) < 0 && KindWithinPhase(node.Index, producer) is DataEdgeKind.Earlier or DataEdgeKind.Beside)
            .ToArray();
        return more.Length == 0 && before.Length < 2 ? before : [.. before.Concat(more).Distinct().OrderBy(static index => index)];
    }
}
