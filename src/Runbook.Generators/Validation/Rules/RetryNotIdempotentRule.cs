using Runbook.Generators.Diagnostics;
using Runbook.Generators.Graph;
using Runbook.Generators.Model;

namespace Runbook.Generators.Validation.Rules;

internal sealed class RetryNotIdempotentRule : IRule
{
    public IEnumerable<Finding> Check(RunbookGraph graph) => graph.Nodes
        .Where(static node => node.Step is { Retry: not null, IsRepeatable: false })
        .Select(static node => Finding.At(RuleIds.RetryNotIdempotent, node.Step.Subject, FaultPart.Attempts, node.Label));
}
