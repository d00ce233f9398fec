using Runbook.Generators.Diagnostics;
using Runbook.Generators.Graph;
using Runbook.Generators.Model;

namespace Runbook.Generators.Validation.Rules;

/// <summary>Four eyes are of two roles. Where nobody approves at all, another rule says so.</summary>
internal sealed class ApproverExecutesRule : IRule
{
    public IEnumerable<Finding> Check(RunbookGraph graph)
    {
        var gates = graph.Nodes.Where(static node => node.Step.IsGate).ToArray();
        // A gate that could not be read may be another role's; its own finding comes first.
        if (gates.Length == 0 || graph.Model.HasUnreadableSteps)
        {
            yield break;
        }

        foreach (var node in graph.Nodes)
        {
            if (node.Step is not { MayChange: true, Role: { } owner })
            {
                continue;
            }

            var (hasGate, hasOther) = (false, false);
            foreach (var gate in gates)
            {
                if (!hasOther && graph.Ways.IsBefore(gate.Index, node.Index))
                {
                    hasGate = true;
                    hasOther = !IsOnly(owner.Name, gate.Step);
                }
            }

            if (hasGate && !hasOther)
            {
                yield return Finding.At(RuleIds.ApproverExecutes, node.Step.Subject, FaultPart.Role, node.Label, owner.Name);
            }
        }
    }

    private static bool IsOnly(string role, StepModel gate) => gate.Form == StepForm.GoNoGo ? gate.Polled.All(polled => polled.Name == role) : gate.Role?.Name == role;
}
