using Microsoft.CodeAnalysis;

namespace Runbook.Generators.Diagnostics;

/// <summary>What a runbook is written in.</summary>
internal static class ShapeRules
{
    private const string Category = "Runbook.Shape";

    public static IEnumerable<DiagnosticDescriptor> All =>
    [
        Error(RuleIds.NotPartial, "Must be partial", "'{0}' is not partial, so the generator cannot complete it. Add 'partial' to {1}."),
        Error(RuleIds.UnknownForm, "Member of no known form", "{0} is not a step: {1}. {2}."),
        Error(RuleIds.BadDuration, "Not a duration", "{0} of {1} is \"{2}\", which is not a duration. Write it as 90s, 15m, 1h30m or 00:15:00, up to 31 days."),
        Error(RuleIds.DuplicateId, "Two steps with one id", "There is another {1} with the id '{0}': a {1} is named by its member, so two of a name cannot be told apart. Rename one."),
        Error(RuleIds.TakenName, "Name taken by the generator", "'{0}' is a name that the generator needs in '{1}'. Rename it."),
        Error(RuleIds.BadPersonStep, "Not what a person can answer", "{0} {1}. {2}."),
        Error(RuleIds.BadCondition, "Not a condition", "When of {0} is '{1}', {2}. {3}."),
        Error(RuleIds.BadParameter, "Not a parameter", "Parameter {0} {1}. {2}."),
        Error(RuleIds.Empty, "Empty", "{0} '{1}' is empty, so nobody would notice it being skipped. Add {2}, or remove it."),
        Error(RuleIds.Misplaced, "Step, track or phase that no runbook would run", "'{0}' is marked [{1}] but does not stand directly in {2}, so no runbook would run it. Move it there, or remove the attribute."),
        Error(RuleIds.BadClass, "Class that the generator cannot complete", "Class '{0}' {1}. {2}."),
        Error(RuleIds.SplitOrder, "Order split over files", "The {0} of '{1}' are declared in more than one file, and order is source order. {2}; the rest of the class may stay where it is."),
        Error(RuleIds.HiddenContract, "Contract type is not accessible", "{0} takes or returns {1}, which is not accessible outside of its class, so the typed reference to the step cannot name it. Make {1}, and what it is nested in, internal or public."),
        Error(RuleIds.BadId, "Not a runbook id", "The id of the runbook is \"{0}\". Write it in kebab case, as in 'migration-rollback': it becomes part of file names and run ids."),
        Warning(RuleIds.TitleMissing, "Title missing in a declared language", "{0} has no title in '{1}', which the runbook declares. Add [Title(\"{1}\", \"…\")], or take '{1}' out of Languages."),
        Error(RuleIds.BadOrder, "No defined order", "The {0} of '{1}' have no defined order: {2}. {3}."),
        Error(RuleIds.DuplicateTitle, "Two with one title", "{0} has the same title as {1}: nobody on the phone could tell them apart. Say in the title what differs."),
        Error(RuleIds.EffectClash, "Effects that contradict each other", "{0} is [{1}] and [{2}]: it cannot be both. Remove one."),
        Error(RuleIds.BadWaiver, "Not a waiver", "The waiver of \"{0}\" on {1} {2}. {3}."),
        Warning(RuleIds.UnusedWaiver, "Waiver that waives nothing", "The waiver of {0} on {1} waives nothing: the rule finds no fault there. Remove it, before it hides one."),
        Error(RuleIds.BadMonitor, "Not a monitor", "Monitor {0} {1}. {2}."),
        Error(RuleIds.BadNotice, "Not a notice", "Notice {0} {1}. {2}."),
        Error(RuleIds.BadReference, "Not a phase or contingency of this runbook", "{0} of {1} is typeof({2}), {3}. {4}."),
        Error(RuleIds.DuplicateRunbook, "Two runbooks with one id", "Runbook '{0}' has the id \"{1}\", which '{2}' has too: their journals could not be told apart. Give each an id of its own."),
        Error(RuleIds.HiddenShared, "Member of a shared runbook is not public", "{0} stands in the public abstract runbook '{1}', which other assemblies derive from, and is not public: they would not see it, and would silently leave it out. Make it public."),
        Error(RuleIds.BadRetry, "Not a retry", "[Retry] of {0} {1}. {2}."),
    ];

    private static DiagnosticDescriptor Error(string id, string title, string message) => RuleCatalogue.Create(id, title, message, Category, DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Warning(string id, string title, string message) => RuleCatalogue.Create(id, title, message, Category, DiagnosticSeverity.Warning);
}
