using Runbook.Generators.Diagnostics;
using Runbook.Generators.Graph;
using Runbook.Generators.Model;

namespace Runbook.Generators.Validation.Rules;

/// <summary>The longest chain of expected times in a phase must fit its box. Steps that state none count as nothing.</summary>
internal sealed class BoxTooSmallRule : IRule
{
    public IEnumerable<Finding> Check(RunbookGraph graph)
    {
        for (var phase = 0; phase < graph.Model.Phases.Count; phase++)
        {
            var declared = graph.Model.Phases[phase];
            var steps = graph.StepsOf(phase).Select(static node => node.Index).ToArray();
            if (declared.TimeBox?.Ticks is not { } box || steps.Any(step => graph.Upstream[step].Contains(step)))
            {
                continue;
            }

            var path = LongestPath(graph, steps);
            var total = path.Sum(step => Expected(graph, step));
            if (total > box)
            {
                var times = string.Join(" → ", path.Where(step => Expected(graph, step) > 0).Select(step => $"'{graph.Nodes[step].Step.Title}' {Format(Expected(graph, step))}"));
                yield return new Finding(RuleIds.BoxTooSmall, declared.Subject, FaultPart.TimeBox, new[] { declared.Title, Format(total), Format(box), times, Format(total - box) }.ToEquatable());
            }
        }
    }

    private static List<int> LongestPath(RunbookGraph graph, int[] steps)
    {
        var finish = new Dictionary<int, long>();
        var before = new Dictionary<int, int>();
        // Whoever has fewer steps upstream comes first: a step has strictly more upstream than anything that it waits for.
        foreach (var step in steps.OrderBy(step => graph.Upstream[step].Count))
        {
            var start = 0L;
            foreach (var previous in graph.DependsOn[step].Where(previous => finish[previous] > start))
            {
                start = finish[previous];
                before[step] = previous;
            }

            finish[step] = start + Expected(graph, step);
        }

        var path = new List<int>();
        if (steps.Length > 0)
        {
            path.Add(steps.OrderByDescending(step => finish[step]).First());
            while (before.TryGetValue(path[0], out var previous))
            {
                path.Insert(0, previous);
            }
        }

        return path;
    }

    private static long Expected(RunbookGraph graph, int step) => graph.Nodes[step].Step.Expected?.Ticks ?? 0;

    private static string Format(long ticks) => Duration.Format(TimeSpan.FromTicks(ticks));
}
