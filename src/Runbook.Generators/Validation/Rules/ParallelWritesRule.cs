using Runbook.Generators.Diagnostics;
using Runbook.Generators.Graph;
using Runbook.Generators.Model;

namespace Runbook.Generators.Validation.Rules;

/// <summary>Steps of one phase of which neither waits for the other. One finding for each step: the first that it clashes with.</summary>
internal sealed class ParallelWritesRule : IRule
{
    public IEnumerable<Finding> Check(RunbookGraph graph)
    {
        var writers = graph.Nodes.Where(static node => node.Step.Writes.Count > 0).ToArray();
        // A step that could not be read may be what one of two waits for.
        if (writers.Length < 2 || graph.Model.HasUnreadableSteps)
        {
            yield break;
        }

        foreach (var second in writers)
        {
            foreach (var first in writers)
            {
                if (first.Index < second.Index && MayRunBeside(graph, first, second) && first.Step.Writes.Any(resource => second.Step.Writes.Contains(resource)))
                {
                    var shared = string.Join("', '", first.Step.Writes.Where(resource => second.Step.Writes.Contains(resource)));
                    yield return Finding.At(RuleIds.ParallelWrites, second.Step.Subject, first.Label, second.Label, shared);
                    break;
                }
            }
        }
    }

    private static bool MayRunBeside(RunbookGraph graph, StepNode first, StepNode second) =>
        first.Phase == second.Phase && !graph.Upstream[first.Index].Contains(second.Index) && !graph.Upstream[second.Index].Contains(first.Index);
}
