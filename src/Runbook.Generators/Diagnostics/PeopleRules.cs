using Microsoft.CodeAnalysis;

namespace Runbook.Generators.Diagnostics;

/// <summary>Who decides, and who acts.</summary>
internal static class PeopleRules
{
    private const string Category = "Runbook.People";

    public static IEnumerable<DiagnosticDescriptor> All =>
    [
        Error(RuleIds.RoleUndescribed, "Role without a holder rule", "Role {0} {1}. {2}."),
        Error(RuleIds.ApproverExecutes, "Approver is the one who executes", "{0} is owned by {1}, and every approval upstream of it is given by {1} too. Let another role approve, or another own the step."),
        Error(RuleIds.QuorumTooLarge, "Quorum that cannot be reached", "{0} asks for {1}, and {2}. {3}."),
        Error(RuleIds.DeadlineOverBox, "Answer is awaited longer than the box lasts", "{0} is awaited for {1}, and the time box of phase '{2}' is {3}: the box is used up before anybody is late. Lower Timeout, or let people answer in a phase before."),
        Error(RuleIds.GateBypassed, "Gate that can be bypassed", "{0} {1}, and the only gates upstream of it hang on a condition: {2}. When it is false, the step runs without any. Let the step hang on the same condition, or add a gate without one."),
        Error(RuleIds.NoOwner, "Manual step without owner", "{0} is done by a person, and nothing says by whom. Add Role = typeof(…), or Owner to its track, phase or runbook."),
        Warning(RuleIds.GuardsNothing, "Gate that guards nothing", "Nothing behind {0} changes anything: it comes too late, or is not needed. Put it before the first change."),
    ];

    private static DiagnosticDescriptor Error(string id, string title, string message) => RuleCatalogue.Create(id, title, message, Category, DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Warning(string id, string title, string message) => RuleCatalogue.Create(id, title, message, Category, DiagnosticSeverity.Warning);
}
