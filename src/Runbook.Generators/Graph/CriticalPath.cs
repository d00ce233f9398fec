using Runbook.Generators.Model;

namespace Runbook.Generators.Graph;

/// <summary>The longest chain of steps of one phase that wait for each other, by what each is said to take.</summary>
internal sealed class CriticalPath
{
    public static readonly Func<StepModel, long> Expected = static step => step.Expected?.Ticks ?? 0;

    private CriticalPath(IReadOnlyList<StepNode> steps, long total)
    {
        Steps = steps;
        Total = total;
    }

    /// <summary>In the order in which they run.</summary>
    public IReadOnlyList<StepNode> Steps { get; }

    public long Total { get; }

    /// <summary>Null when steps wait for each other in a circle: then no chain is the longest.</summary>
    public static CriticalPath? Of(RunbookGraph graph, int phase, Func<StepModel, long> weight) => Of(graph, phase, weight, static _ => true);

    /// <summary>Of the steps that count, by index: with any two of them, what stands between them counts as well.</summary>
    public static CriticalPath? Of(RunbookGraph graph, int phase, Func<StepModel, long> weight, Func<int, bool> counts)
    {
        if (Order(graph, phase) is not { } order)
        {
            return null;
        }

        var (first, last) = (graph.FirstOf(phase), -1);
        var (finish, before) = (new long[order.Length], new int[order.Length]);
        foreach (var step in order)
        {
            before[step - first] = -1;
            if (!counts(step))
            {
                continue;
            }

            var start = 0L;
            foreach (var previous in graph.DependsOn[step])
            {
                if (finish[previous - first] > start)
                {
                    start = finish[previous - first];
                    before[step - first] = previous;
                }
            }

            finish[step - first] = start + weight(graph.Nodes[step].Step);
            last = last < 0 || finish[step - first] > finish[last - first] ? step : last;
        }

        var path = new List<StepNode>();
        var total = last < 0 ? 0 : finish[last - first];
        for (; last >= 0; last = before[last - first])
        {
            path.Insert(0, graph.Nodes[last]);
        }

        return new CriticalPath(path, total);
    }

    // Whoever has fewer steps upstream comes first: a step has strictly more upstream than anything that it waits for.
    private static int[]? Order(RunbookGraph graph, int phase)
    {
        var order = new int[graph.CountOf(phase)];
        var behind = new int[order.Length];
        for (var i = 0; i < order.Length; i++)
        {
            order[i] = graph.FirstOf(phase) + i;
            behind[i] = graph.Upstream[order[i]].Count;
            if (graph.Upstream[order[i]].Contains(order[i]))
            {
                return null;
            }
        }

        Array.Sort(behind, order);
        return order;
    }
}
