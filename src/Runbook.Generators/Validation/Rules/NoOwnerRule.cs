using Runbook.Generators.Diagnostics;
using Runbook.Generators.Graph;
using Runbook.Generators.Model;

namespace Runbook.Generators.Validation.Rules;

internal sealed class NoOwnerRule : IRule
{
    // A role that could not be read may be the owner; its own finding comes first.
    public IEnumerable<Finding> Check(RunbookGraph graph) => graph.Model.HasUnreadableRoles ? [] : graph.Nodes
        .Where(static node => node.Step is { Form: StepForm.Manual, Role: null })
        .Select(static node => Finding.At(RuleIds.NoOwner, node.Step.Subject, node.Label));
}
