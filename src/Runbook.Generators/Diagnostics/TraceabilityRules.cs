using Microsoft.CodeAnalysis;

namespace Runbook.Generators.Diagnostics;

/// <summary>The team's checklist against the runbook.</summary>
internal static class TraceabilityRules
{
    private const string Category = "Runbook.Traceability";

    public static IEnumerable<DiagnosticDescriptor> All =>
    [
        Error(RuleIds.ItemWithoutStep, "Item of the checklist without a step", "Nothing in runbook '{0}' has the title of item {1} of the checklist: '{2}'. Add a step, monitor, notice or contingency with that title, or strike the item."),
        Error(RuleIds.StepWithoutItem, "Step that the checklist lacks", "{0} is not in the checklist '{1}'. Add the item there, or mark the step [Added(\"…\")] and say why."),
        Error(RuleIds.ItemReworded, "Title that differs from the checklist", "{0} differs from item {1} of the checklist: '{2}'. Take the words of the checklist."),
        Error(RuleIds.EmptyChecklist, "Checklist without items", "The checklist '{0}' {1}. {2}."),
    ];

    private static DiagnosticDescriptor Error(string id, string title, string message) => RuleCatalogue.Create(id, title, message, Category, DiagnosticSeverity.Error);
}
