using Runbook.Generators.Diagnostics;
using Runbook.Generators.Graph;
using Runbook.Generators.Model;

namespace Runbook.Generators.Validation.Rules;

/// <summary>Whatever is entered after users were let onto the target has a monitor. Not the phase that lets them on: how much of it runs behind that is up to it.</summary>
internal sealed class UnwatchedTrafficRule : IRule
{
    public IEnumerable<Finding> Check(RunbookGraph graph)
    {
        var moves = graph.Nodes.Where(static node => node.Step.Marks.MovesTraffic is not null).ToArray();
        if (moves.Length == 0 || graph.Model.Monitors.Any(static monitor => monitor.During.Count == 0))
        {
            yield break;
        }

        for (var index = 0; index < graph.Model.Phases.Count; index++)
        {
            var phase = graph.Model.Phases[index];
            var isWatched = graph.CountOf(index) == 0 || graph.Model.Monitors.Any(monitor => monitor.During.Contains(phase.Name));
            if (!isWatched && Array.Find(moves, move => graph.Ways.MayBeBeforePhase(index).Contains(move.Index)) is { } move)
            {
                yield return Finding.At(RuleIds.UnwatchedTraffic, phase.Subject, phase.IsContingency ? $"Contingency '{phase.Title}' may run" : $"Phase '{phase.Title}' runs", move.Label);
            }
        }
    }
}
