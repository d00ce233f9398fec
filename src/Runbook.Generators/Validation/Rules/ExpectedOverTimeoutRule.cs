using Runbook.Generators.Diagnostics;
using Runbook.Generators.Graph;
using Runbook.Generators.Model;

namespace Runbook.Generators.Validation.Rules;

internal sealed class ExpectedOverTimeoutRule : IRule
{
    public IEnumerable<Finding> Check(RunbookGraph graph) => graph.Nodes
        .Where(static node => node.Step.Expected?.Ticks > node.Step.Timeout?.Ticks)
        .Select(static node => Finding.At(RuleIds.ExpectedOverTimeout, node.Step.Subject, FaultPart.Expected, node.Label, node.Step.Expected!.Text, node.Step.Timeout!.Text));
}
