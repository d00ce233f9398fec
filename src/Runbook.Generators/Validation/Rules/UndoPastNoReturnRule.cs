using Runbook.Generators.Diagnostics;
using Runbook.Generators.Graph;
using Runbook.Generators.Model;

namespace Runbook.Generators.Validation.Rules;

/// <summary>A contingency undoes nothing that lies before a point of no return that may have run when it is entered. One finding for each contingency.</summary>
internal sealed class UndoPastNoReturnRule : IRule
{
    public IEnumerable<Finding> Check(RunbookGraph graph)
    {
        var points = graph.Nodes.Where(static node => node.Step.IsPointOfNoReturn).ToArray();
        for (var contingency = 0; points.Length > 0 && contingency < graph.Model.Phases.Count; contingency++)
        {
            if (graph.Model.Phases[contingency].Undo.Count > 0 && Find(graph, contingency, points) is { } finding)
            {
                yield return finding;
            }
        }
    }

    private static Finding? Find(RunbookGraph graph, int contingency, StepNode[] points)
    {
        var model = graph.Model.Phases[contingency];
        foreach (var entry in graph.Entries[contingency].Where(entry => graph.Ways.IsReached(entry.Phase)))
        {
            var begun = graph.Ways.MayBeBefore(entry);
            foreach (var point in points.Where(point => begun.Contains(point.Index)))
            {
                foreach (var undone in model.Undo.Select(graph.Model.IndexOf).Where(phase => LiesBefore(graph, phase, point)))
                {
                    return Finding.At(RuleIds.UndoPastNoReturn, model.Subject, FaultPart.Undo, model.Label, graph.Model.Phases[undone].Title, point.Label, entry.Label);
                }
            }
        }

        return null;
    }

    private static bool LiesBefore(RunbookGraph graph, int phase, StepNode point) => phase == point.Phase || graph.StepsOf(phase).Any(step => graph.Ways.MayBeBefore(step.Index, point.Index));
}
