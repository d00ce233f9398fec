using Runbook.Generators.Model;

namespace Runbook.Generators.Graph;

/// <summary>What lies between two steps at least when every step takes as long as it is expected to. A step that states no time counts as nothing.</summary>
internal sealed class ExpectedTimes(RunbookGraph graph)
{
    /// <summary>From the end of one step to the start of another that it stands before on every way; of several ways the shortest.</summary>
    public long Between(int producer, int step) => graph.Nodes[producer].Phase == graph.Nodes[step].Phase
        ? Within(producer, step)
        : ToEntry(producer, graph.Nodes[step].Phase, []) + Upto(step);

    private long Within(int producer, int step)
    {
        var between = Longest(graph.Nodes[step].Phase, other => graph.Upstream[other].Contains(producer) && graph.Upstream[step].Contains(other));
        return EndOf(producer) is { } end ? Math.Max(between, Upto(step) - end) : between;
    }

    private long ToEntry(int producer, int phase, HashSet<int> passed)
    {
        var from = graph.Nodes[producer].Phase;
        if (phase == from)
        {
            return 0;
        }

        if (graph.Model.Phases[phase].IsContingency)
        {
            // Contingencies that lead to each other in a circle are an error of their own.
            if (!passed.Add(phase))
            {
                return 0;
            }

            var ways = graph.Entries[phase].Select(entry => entry.Step < 0 || graph.Nodes[entry.Step].Phase != from
                ? ToEntry(producer, entry.Phase, passed) + (entry.Step < 0 ? 0 : Upto(entry.Step))
                : Within(producer, entry.Step)).ToArray();
            passed.Remove(phase);
            return ways.Length == 0 ? 0 : ways.Min();
        }

        var time = ToEnd(producer);
        for (var between = from + 1; between < phase; between++)
        {
            time += Lasts(between);
        }

        return time;
    }

    // Of its phase, which lasts at least as long as it soaks.
    private long ToEnd(int producer)
    {
        var rest = Longest(graph.Nodes[producer].Phase, other => graph.Upstream[other].Contains(producer));
        return EndOf(producer) is { } end ? Math.Max(rest, Lasts(graph.Nodes[producer].Phase) - end) : rest;
    }

    private long Lasts(int phase) => Math.Max(Longest(phase, static _ => true), graph.Model.Phases[phase].AtLeast?.Ticks ?? 0);

    private long Upto(int step) => Longest(graph.Nodes[step].Phase, graph.Upstream[step].Contains);

    // From the start of its phase; null when a step until then states no time, so that it may end later.
    private long? EndOf(int step)
    {
        var isKnown = graph.Nodes[step].Step.Expected?.Ticks is not null;
        foreach (var before in graph.Upstream[step])
        {
            isKnown = isKnown && graph.Nodes[before].Step.Expected?.Ticks is not null;
        }

        return isKnown ? Upto(step) + CriticalPath.Expected(graph.Nodes[step].Step) : null;
    }

    private long Longest(int phase, Func<int, bool> counts) => CriticalPath.Of(graph, phase, CriticalPath.Expected, counts)?.Total ?? 0;
}
