using Runbook.Generators.Diagnostics;
using Runbook.Generators.Graph;
using Runbook.Generators.Model;

namespace Runbook.Generators.Validation.Rules;

internal sealed class QuorumTooLargeRule : IRule
{
    public IEnumerable<Finding> Check(RunbookGraph graph) => graph.Nodes
        .Where(static node => node.Step.IsGate)
        .Select(node => node.Step.Form == StepForm.Approval ? OfApproval(node.Step) : OfPoll(node.Step, graph.Model.HasUnreadableRoles))
        .OfType<Finding>();

    private static Finding? OfApproval(StepModel step) => step switch
    {
        { Quorum: < 1 } => At(step, FaultPart.Quorum, $"{step.Quorum} approvals", "then nobody would have to approve", "Ask for at least one, or leave Quorum out"),
        // A role that says nothing of its holders, or nonsense, is a finding of its own.
        { Role: { Holders: > 0 } role } when step.Quorum > role.Holders && (role.Title is not null || !role.IsInSource) => At(
            step,
            FaultPart.Quorum,
            $"{step.Quorum} approvals",
            $"of {role.Name} there need be only {(role.Holders == 1 ? "one" : role.Holders)}",
            $"Lower Quorum, or raise Holders in the [Role] of {role.Name}"),
        _ => null,
    };

    private static Finding? OfPoll(StepModel step, bool hasUnreadableRoles)
    {
        var names = step.Polled.Select(static role => role.Name).ToArray();
        if (names.GroupBy(static name => name, StringComparer.Ordinal).FirstOrDefault(static same => same.Count() > 1) is { } twice)
        {
            return At(step, FaultPart.Roles, $"the votes of {names.Length} roles", $"{twice.Key} is named more than once: a role has one vote", "Name each role once");
        }

        return step.Quorum < 1 ? At(step, FaultPart.Quorum, $"{step.Quorum} votes", "then nobody would have to say GO", "Ask for at least one, or leave Quorum out: then all must")
            : step.Quorum > names.Length && !hasUnreadableRoles ? At(step, FaultPart.Quorum, $"{step.Quorum} votes", $"polls {(names.Length == 1 ? "one role" : $"{names.Length} roles")}", "Lower Quorum, or poll more roles")
            : null;
    }

    private static Finding At(StepModel step, FaultPart part, string quorum, string why, string move) => Finding.At(RuleIds.QuorumTooLarge, step.Subject, part, step.Label, quorum, why, move);
}
