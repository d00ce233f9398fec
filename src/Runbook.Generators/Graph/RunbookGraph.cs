using Runbook.Generators.Model;

namespace Runbook.Generators.Graph;

/// <summary>Who waits for whom: source order, and data by exact type. Built alike for the rules and for the emitted arrays.</summary>
internal sealed class RunbookGraph
{
    private readonly List<StepNode> nodes = [];
    private readonly List<int[]> order = [];
    private readonly List<DataEdge> data = [];
    private readonly Dictionary<string, List<int>> producers = new(StringComparer.Ordinal);
    private readonly IReadOnlyList<HashSet<int>> earlier;

    public RunbookGraph(RunbookModel model)
    {
        Model = model;
        for (var phase = 0; phase < model.Phases.Count; phase++)
        {
            SourceOrderEdges.Add(model.Phases[phase], phase, nodes, order);
        }

        foreach (var node in nodes)
        {
            if (node.Step.Output.Key is { } key)
            {
                (producers.TryGetValue(key, out var list) ? list : producers[key] = []).Add(node.Index);
            }
        }

        earlier = Reachability.Upstream(order);
        foreach (var node in nodes)
        {
            AddData(node);
        }

        DependsOn = nodes.Select(node => Waits(node)).ToArray();
        Upstream = Reachability.Upstream(DependsOn);
    }

    public RunbookModel Model { get; }

    /// <summary>In source order; the index of a step is its place here.</summary>
    public IReadOnlyList<StepNode> Nodes => nodes;

    /// <summary>Steps by the key of what they produce.</summary>
    public IReadOnlyDictionary<string, List<int>> Producers => producers;

    /// <summary>Every input that has a producer.</summary>
    public IReadOnlyList<DataEdge> Data => data;

    /// <summary>Steps of the same phase that must have ended before: sorted, each once.</summary>
    public IReadOnlyList<int[]> DependsOn { get; }

    /// <summary>The transitive closure of <see cref="DependsOn"/>.</summary>
    public IReadOnlyList<HashSet<int>> Upstream { get; }

    /// <summary>Inputs of a step and of its condition.</summary>
    public static IEnumerable<ArgumentModel> InputsOf(StepModel step) =>
        step.Arguments.Concat(step.Condition?.Arguments ?? EquatableArray<ArgumentModel>.Empty).Where(static argument => argument.IsInput);

    /// <summary>The step whose output the consumer takes, or -1. Of several producers (an error) the last before the consumer.</summary>
    public int ProducerOf(ArgumentModel argument, int consumer)
    {
        if (!producers.TryGetValue(argument.Key, out var list))
        {
            return -1;
        }

        return list.Where(producer => producer < consumer).DefaultIfEmpty(list[0]).Last();
    }

    private void AddData(StepNode node)
    {
        foreach (var argument in InputsOf(node.Step))
        {
            var producer = ProducerOf(argument, node.Index);
            if (producer >= 0)
            {
                data.Add(new DataEdge(node.Index, producer, argument, KindOf(node.Index, producer)));
            }
        }
    }

    private DataEdgeKind KindOf(int consumer, int producer)
    {
        var (consumerPhase, producerPhase) = (nodes[consumer].Phase, nodes[producer].Phase);
        return consumer == producer ? DataEdgeKind.Self
            : producerPhase < consumerPhase || earlier[consumer].Contains(producer) ? DataEdgeKind.Earlier
            : producerPhase > consumerPhase || earlier[producer].Contains(consumer) ? DataEdgeKind.Later
            : DataEdgeKind.Beside;
    }

    // Phases are barriers of their own, so only edges within the phase are kept. Edges that no run could satisfy are left to the rules.
    private int[] Waits(StepNode node) => order[node.Index]
        .Concat(data
            .Where(edge => edge.Consumer == node.Index && edge.Kind is (DataEdgeKind.Earlier or DataEdgeKind.Beside))
            .Select(static edge => edge.Producer)
            .Where(producer => nodes[producer].Phase == node.Phase))
        .Distinct()
        .OrderBy(static index => index)
        .ToArray();
}
