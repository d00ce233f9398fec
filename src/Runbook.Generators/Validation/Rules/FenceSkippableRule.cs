using Runbook.Generators.Diagnostics;
using Runbook.Generators.Graph;
using Runbook.Generators.Model;

namespace Runbook.Generators.Validation.Rules;

/// <summary>A fence that stands upstream is also an input, directly or not: what others need, nobody may skip.</summary>
internal sealed class FenceSkippableRule : IRule
{
    public IEnumerable<Finding> Check(RunbookGraph graph)
    {
        // What the step takes may come from one that could not be read.
        foreach (var opens in graph.Model.HasUnreadableSteps ? [] : graph.Nodes.Where(static node => node.Step.Marks.OpensWrites is not null))
        {
            var standing = Fences.For(graph, opens).Where(fence => Fences.Stands(graph, fence, opens)).ToArray();
            if (standing.Length > 0 && !standing.Any(fence => fence.Step.IsGate || graph.NeededBy(opens.Index).Contains(fence.Index)))
            {
                var output = standing[0].Step.Output;
                yield return Finding.At(RuleIds.FenceSkippable, opens.Step.Subject, opens.Label, standing[0].Label, output.Key is null ? "a proof that it returns (it returns nothing)" : output.ShortName);
            }
        }
    }
}
