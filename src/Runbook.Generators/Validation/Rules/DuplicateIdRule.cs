using Runbook.Generators.Diagnostics;
using Runbook.Generators.Graph;
using Runbook.Generators.Model;

namespace Runbook.Generators.Validation.Rules;

internal sealed class DuplicateIdRule : IRule
{
    public IEnumerable<Finding> Check(RunbookGraph graph) => graph.Nodes
        .GroupBy(static node => node.Step.Id, StringComparer.Ordinal)
        .SelectMany(static same => same.Skip(1))
        .Select(static node => Finding.At(RuleIds.DuplicateId, node.Step.Subject, node.Step.Id, "step"));
}
