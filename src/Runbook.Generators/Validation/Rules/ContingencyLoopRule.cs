using Runbook.Generators.Diagnostics;
using Runbook.Generators.Graph;
using Runbook.Generators.Model;

namespace Runbook.Generators.Validation.Rules;

/// <summary>Contingencies whose failure leads back to them. One finding for each knot, at the first of it.</summary>
internal sealed class ContingencyLoopRule : IRule
{
    public IEnumerable<Finding> Check(RunbookGraph graph)
    {
        var leads = graph.Model.Phases.Select(static _ => new List<int>()).ToArray();
        for (var contingency = 0; contingency < leads.Length; contingency++)
        {
            foreach (var from in graph.Entries[contingency].Select(static entry => entry.Phase).Distinct())
            {
                leads[from].Add(contingency);
            }
        }

        var reported = new HashSet<int>();
        for (var contingency = 0; contingency < leads.Length; contingency++)
        {
            if (!reported.Contains(contingency) && Loop(leads, contingency) is { } loop)
            {
                reported.UnionWith(Enumerable.Range(0, leads.Length).Where(other => Loop(leads, other) is not null && Path(leads, contingency, other) is not null && Path(leads, other, contingency) is not null));
                var phases = graph.Model.Phases;
                yield return Finding.At(RuleIds.ContingencyLoop, phases[contingency].Subject, phases[contingency].Label, string.Join(" → ", loop.Select(index => phases[index].Name)));
            }
        }
    }

    private static List<int>? Loop(List<int>[] leads, int contingency) => Path(leads, contingency, contingency);

    // The shortest way that takes at least one step, both ends included.
    private static List<int>? Path(List<int>[] leads, int start, int end)
    {
        var cameFrom = new Dictionary<int, int>();
        var pending = new Queue<int>([start]);
        while (!cameFrom.ContainsKey(end) && pending.Count > 0)
        {
            var at = pending.Dequeue();
            foreach (var next in leads[at].Where(next => !cameFrom.ContainsKey(next)))
            {
                cameFrom.Add(next, at);
                pending.Enqueue(next);
            }
        }

        if (!cameFrom.TryGetValue(end, out var before))
        {
            return null;
        }

        var path = new List<int> { before, end };
        while (path[0] != start)
        {
            path.Insert(0, cameFrom[path[0]]);
        }

        return path;
    }
}
