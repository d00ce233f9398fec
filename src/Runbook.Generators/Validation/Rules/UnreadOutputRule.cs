using Runbook.Generators.Diagnostics;
using Runbook.Generators.Graph;
using Runbook.Generators.Model;

namespace Runbook.Generators.Validation.Rules;

/// <summary>
/// Only where the author chose to return something: what a library step returns is in its type. Not of gates and of what proves a fence, whose outputs are proofs: that nobody
/// takes them, other rules say where it matters.
/// </summary>
internal sealed class UnreadOutputRule : IRule
{
    public IEnumerable<Finding> Check(RunbookGraph graph)
    {
        // What could not be read may be the reader; its own finding comes first.
        if (graph.Model.HasUnreadableSteps || graph.Model.Faults.Any(static fault => fault.Rule is RuleIds.BadCondition or RuleIds.BadMonitor or RuleIds.BadNotice))
        {
            return [];
        }

        var read = Readers.Keys(graph);
        return graph.Nodes
            .Where(node => node.Step is { Form: StepForm.Method or StepForm.Manual, Output.Key: { } key, Marks.ProvesFence: null } && !read.Contains(key))
            .Select(static node => Finding.At(RuleIds.UnreadOutput, node.Step.Subject, node.Step.Label, node.Step.Output.ShortName));
    }
}
