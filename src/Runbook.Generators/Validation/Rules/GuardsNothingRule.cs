using Runbook.Generators.Diagnostics;
using Runbook.Generators.Graph;
using Runbook.Generators.Model;

namespace Runbook.Generators.Validation.Rules;

/// <summary>A gate guards what may run behind it on any way, contingencies included; one whose answer is used is there for that.</summary>
internal sealed class GuardsNothingRule : IRule
{
    public IEnumerable<Finding> Check(RunbookGraph graph)
    {
        // What could not be read may be what it guards; its own finding comes first.
        if (graph.Model.HasUnreadableSteps)
        {
            yield break;
        }

        foreach (var gate in graph.Nodes)
        {
            if (gate.Step.IsGate && !graph.Nodes.Any(node => (node.Step.MayChange || node.Step.IsPointOfNoReturn) && graph.Ways.MayBeBefore(gate.Index, node.Index)) && !IsUsed(graph, gate))
            {
                yield return Finding.At(RuleIds.GuardsNothing, gate.Step.Subject, gate.Label);
            }
        }
    }

    private static bool IsUsed(RunbookGraph graph, StepNode gate)
    {
        var key = gate.Step.Output.Key;
        return graph.Data.Any(edge => edge.Producer == gate.Index)
            || graph.Nodes.Any(node => node.Step.Fresh.Any(fresh => fresh.Key == key))
            || graph.Model.Monitors.Any(monitor => monitor.Arguments.Any(IsOutput))
            || graph.Model.Notices.Any(notice => notice.Arguments.Any(IsOutput) || (notice.Condition?.Arguments.Any(IsOutput) ?? false));

        bool IsOutput(ArgumentModel argument) => argument.Key == key;
    }
}
