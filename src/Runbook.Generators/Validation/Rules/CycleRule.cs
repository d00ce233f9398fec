using Runbook.Generators.Diagnostics;
using Runbook.Generators.Graph;
using Runbook.Generators.Model;

namespace Runbook.Generators.Validation.Rules;

/// <summary>Tracks side by side that wait for each other, and steps that wait for themselves. One finding for each knot.</summary>
internal sealed class CycleRule : IRule
{
    public IEnumerable<Finding> Check(RunbookGraph graph)
    {
        foreach (var self in graph.Data.Where(static edge => edge.Kind == DataEdgeKind.Self).GroupBy(static edge => edge.Consumer).Select(static same => same.First()))
        {
            var step = graph.Nodes[self.Consumer].Step;
            yield return Finding.At(RuleIds.Cycle, step.Subject, step.Label, self.Argument.ShortName, $"{step.Id} → {step.Id}");
        }

        var reported = new HashSet<int>();
        foreach (var edge in graph.Data.Where(edge => edge.Kind == DataEdgeKind.Beside && graph.Upstream[edge.Producer].Contains(edge.Consumer)))
        {
            if (reported.Contains(edge.Consumer))
            {
                continue;
            }

            var knot = Enumerable.Range(0, graph.Nodes.Count).Where(index => graph.Upstream[edge.Consumer].Contains(index) && graph.Upstream[index].Contains(edge.Consumer));
            reported.UnionWith(knot);
            var step = graph.Nodes[edge.Consumer].Step;
            yield return Finding.At(RuleIds.Cycle, step.Subject, step.Label, edge.Argument.ShortName, Describe(graph, edge));
        }
    }

    // Consumer → what it waits for → … → consumer, the shortest way round.
    private static string Describe(RunbookGraph graph, DataEdge edge)
    {
        var cameFrom = new Dictionary<int, int> { [edge.Producer] = edge.Consumer };
        var pending = new Queue<int>([edge.Producer]);
        while (!cameFrom.ContainsKey(edge.Consumer))
        {
            var next = pending.Dequeue();
            foreach (var further in graph.DependsOn[next].Where(further => !cameFrom.ContainsKey(further)))
            {
                cameFrom.Add(further, next);
                pending.Enqueue(further);
            }
        }

        var path = new List<string> { graph.Nodes[edge.Consumer].Step.Id };
        var at = cameFrom[edge.Consumer];
        while (at != edge.Consumer)
        {
            path.Insert(0, graph.Nodes[at].Step.Id);
            at = cameFrom[at];
        }

        path.Insert(0, graph.Nodes[edge.Consumer].Step.Id);
        return string.Join(" → ", path);
    }
}
