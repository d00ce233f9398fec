using Runbook.Generators.Diagnostics;
using Runbook.Generators.Graph;
using Runbook.Generators.Model;

namespace Runbook.Generators.Validation.Rules;

/// <summary>On every way to what changes something stands a gate, be it an approval or a go/no-go. Whether a condition can skip it is asked by another rule.</summary>
internal sealed class NoApprovalRule : IRule
{
    public IEnumerable<Finding> Check(RunbookGraph graph)
    {
        // A member that could not be read may be the approval; its own finding comes first.
        if (graph.Model.HasUnreadableSteps)
        {
            return [];
        }

        var gates = new StepSet(graph.Nodes.Count);
        foreach (var node in graph.Nodes.Where(static node => node.Step.IsGate))
        {
            gates.Add(node.Index);
        }

        return graph.Nodes
            .Where(node => EffectText.Of(node.Step) is not null && !graph.Ways.IsAnyBefore(gates, node.Index))
            .Select(static node => Finding.At(RuleIds.NoApproval, node.Step.Subject, node.Step.Label, EffectText.Of(node.Step)!));
    }
}
