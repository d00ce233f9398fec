using Runbook.Generators.Diagnostics;
using Runbook.Generators.Graph;
using Runbook.Generators.Model;

namespace Runbook.Generators.Validation.Rules;

/// <summary>Upstream is an approval of an earlier phase, or one that the step waits for, directly or not.</summary>
internal sealed class NoApprovalRule : IRule
{
    public IEnumerable<Finding> Check(RunbookGraph graph)
    {
        // A member that could not be read may be the approval; its own finding comes first.
        if (graph.Model.HasUnreadableSteps)
        {
            return [];
        }

        var approvals = graph.Nodes.Where(static node => node.Step.Form == StepForm.Approval).ToArray();
        return graph.Nodes
            .Where(node => EffectText.Of(node.Step) is not null && !approvals.Any(approval => approval.Phase < node.Phase || graph.Upstream[node.Index].Contains(approval.Index)))
            .Select(static node => Finding.At(RuleIds.NoApproval, node.Step.Subject, node.Step.Label, EffectText.Of(node.Step)!));
    }
}
