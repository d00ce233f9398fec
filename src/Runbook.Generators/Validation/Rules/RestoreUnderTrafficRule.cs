using Runbook.Generators.Diagnostics;
using Runbook.Generators.Graph;
using Runbook.Generators.Model;

namespace Runbook.Generators.Validation.Rules;

/// <summary>
/// Nothing is destroyed while users may be on the data: between what let them on and what destroys stands a step that keeps them off. A step that says what it writes
/// is held only against a move that says of which data it is.
/// </summary>
internal sealed class RestoreUnderTrafficRule : IRule
{
    public IEnumerable<Finding> Check(RunbookGraph graph)
    {
        var moves = graph.Nodes.Where(static node => node.Step.Marks.MovesTraffic is not null).ToArray();
        // A step that could not be read may be the one that holds the traffic.
        if (moves.Length == 0 || graph.Model.HasUnreadableSteps)
        {
            yield break;
        }

        var holds = graph.Nodes.Where(static node => node.Step.Marks.HoldsTraffic is not null).ToArray();
        foreach (var node in graph.Nodes.Where(static node => node.Step.IsDestructive))
        {
            var move = Array.Find(moves, move => move.Index != node.Index && Touches(node.Step, move.Step.Marks.MovesTraffic!) && graph.Ways.MayBeBefore(move.Index, node.Index)
                && !Array.Exists(holds, hold => hold.Step.Marks.HoldsTraffic == move.Step.Marks.MovesTraffic && Holds(graph, hold.Index, move.Index, node.Index)));
            if (move is not null)
            {
                yield return Finding.At(RuleIds.RestoreUnderTraffic, node.Step.Subject, node.Label, move.Label);
            }
        }
    }

    private static bool Touches(StepModel step, string data) => data.Length == 0 || step.Writes.Count == 0 || step.Writes.Contains(data);

    private static bool Holds(RunbookGraph graph, int hold, int move, int step) =>
        graph.Dominates(hold, step) && !graph.MayBeUndone(hold, step) && !MayBeBetween(graph, hold, move, step);

    // Whether users may come back after the hold. Within one phase, or one turn of a contingency, that takes a step of it, or a contingency on the way.
    private static bool MayBeBetween(RunbookGraph graph, int hold, int move, int step)
    {
        var phase = graph.Nodes[step].Phase;
        return graph.Nodes[hold].Phase != phase ? graph.Ways.MayBeBefore(hold, move)
            : graph.Nodes[move].Phase == phase ? !graph.Upstream[hold].Contains(move) && !graph.Upstream[move].Contains(step)
            : graph.Ways.DetoursFrom(phase).Contains(move) && graph.Ways.MayBeBefore(hold, move);
    }
}
