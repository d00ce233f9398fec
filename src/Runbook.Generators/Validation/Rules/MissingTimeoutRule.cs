using Runbook.Generators.Diagnostics;
using Runbook.Generators.Graph;
using Runbook.Generators.Model;

namespace Runbook.Generators.Validation.Rules;

internal sealed class MissingTimeoutRule : IRule
{
    public IEnumerable<Finding> Check(RunbookGraph graph) => graph.Nodes
        .Where(node => node.Step.Timeout is null && graph.Model.Phases[node.Phase].TimeBox is not null)
        .Select(node =>
        {
            var phase = graph.Model.Phases[node.Phase];
            return Finding.At(RuleIds.MissingTimeout, node.Step.Subject, node.Step.Label, phase.Title, phase.TimeBox!.Text);
        });
}
