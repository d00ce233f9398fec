using Runbook.Generators.Diagnostics;
using Runbook.Generators.Graph;
using Runbook.Generators.Model;

namespace Runbook.Generators.Validation.Rules;

/// <summary>Gates stand before the step on every way, and a condition can switch each of them off while the step runs. Where there is none at all, another rule says so.</summary>
internal sealed class GateBypassedRule : IRule
{
    public IEnumerable<Finding> Check(RunbookGraph graph)
    {
        var gates = graph.Nodes.Where(static node => node.Step.IsGate).ToArray();
        // A gate that could not be read may be the one without a condition; its own finding comes first.
        if (graph.Model.HasUnreadableSteps || !gates.Any(static gate => gate.Step.Conditions.Count > 0))
        {
            yield break;
        }

        foreach (var node in graph.Nodes)
        {
            if (EffectText.Of(node.Step) is not { } effect)
            {
                continue;
            }

            var before = gates.Where(gate => graph.Ways.IsBefore(gate.Index, node.Index)).ToArray();
            if (before.Length > 0 && !before.Any(gate => graph.HoldsUnder(gate.Index, node.Index)))
            {
                var conditions = before.Select(static gate => $"{gate.Label} on '{string.Join("' and '", gate.Step.Conditions.Select(static condition => condition.Name))}'");
                yield return Finding.At(RuleIds.GateBypassed, node.Step.Subject, node.Label, effect, string.Join(", ", conditions));
            }
        }
    }
}
