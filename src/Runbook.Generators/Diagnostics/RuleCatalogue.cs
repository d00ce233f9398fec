using Microsoft.CodeAnalysis;

namespace Runbook.Generators.Diagnostics;

/// <summary>Every rule: its id, its title and its message. A message says what, where, and the next move.</summary>
internal static class RuleCatalogue
{
    // Within the repository, and within the package: the compiler prints it after the message.
    private const string Pages = "docs/rules/";

    public static IReadOnlyDictionary<string, DiagnosticDescriptor> Rules { get; } = new[]
    {
        Shape(RuleIds.NotPartial, "Must be partial", "'{0}' is not partial, so the generator cannot complete it. Add 'partial' to {1}."),
        Shape(RuleIds.UnknownForm, "Member of no known form", "{0} is not a step: {1}. {2}."),
        Shape(RuleIds.BadDuration, "Not a duration", "{0} of {1} is \"{2}\", which is not a duration. Write it as 90s, 15m, 1h30m or 00:15:00, up to 31 days."),
        Shape(RuleIds.DuplicateId, "Two steps with one id", "There is another step with the id '{0}': a step is named by its member, so overloads cannot be told apart. Rename one."),
        Shape(RuleIds.TakenName, "Name taken by the generator", "'{0}' is a name that the generator needs in '{1}'. Rename it."),
        Shape(RuleIds.BadPersonStep, "Not what a person can answer", "{0} {1}. {2}."),
        Shape(RuleIds.BadCondition, "Not a condition", "When of {0} is '{1}', {2}. {3}."),
        Shape(RuleIds.BadParameter, "Not a parameter", "Parameter {0} {1}. {2}."),
        Shape(RuleIds.Empty, "Empty", "{0} '{1}' is empty, so nobody would notice it being skipped. Add {2}, or remove it."),
        Shape(RuleIds.Misplaced, "Step, track or phase that no runbook would run", "'{0}' is marked [{1}] but does not stand directly in {2}, so no runbook would run it. Move it there, or remove the attribute."),
        Shape(RuleIds.BadClass, "Class that the generator cannot complete", "Class '{0}' {1}. {2}."),
        Shape(RuleIds.SplitOrder, "Order split over files", "The {0} of '{1}' are declared in more than one file, and order is source order. Declare them in one file; the rest of the class may stay where it is."),
        Shape(RuleIds.HiddenContract, "Contract type is not accessible", "{0} takes or returns {1}, which is not accessible outside of its class, so the typed reference to the step cannot name it. Make {1}, and what it is nested in, internal or public."),
        Shape(RuleIds.BadId, "Not a runbook id", "The id of the runbook is \"{0}\". Write it in kebab case, as in 'migration-rollback': it becomes part of file names and run ids."),
        DataFlow(RuleIds.MissingProducer, "Nothing produces this input", "{0} consumes {1}, which no step of the runbook produces. Add a step above it that returns {1}, or remove the input."),
        DataFlow(RuleIds.LateProducer, "Input is produced only later", "{0} consumes {1}, which is produced only later by {2}. Move '{3}' above '{4}', or take another input."),
        DataFlow(RuleIds.TwoProducers, "Two producers of one input", "{0} produces {1}, which {2} produces too, and {3} consumes: nobody could say which it gets. Give one of the two a type of its own."),
        DataFlow(RuleIds.Cycle, "Steps wait for each other", "{0} waits for {1}, and what produces it waits for this step: {2}. None would ever start. Remove one of these inputs, or put the tracks one after the other."),
        DataFlow(RuleIds.ConditionalProducer, "Output of a conditional step taken as certain", "{0} consumes {1}, but {2} is skipped when '{3}' is false. Take Maybe<{1}> instead."),
        Time(RuleIds.MissingTimeout, "No timeout in a time-boxed phase", "{0} has no Timeout, and phase '{1}' has a time box of {2}: one step could use it up unnoticed. Add Timeout = \"…\" to the attribute."),
        Time(RuleIds.BoxTooSmall, "Expected times do not fit the time box", "The expected times on the critical path of phase '{0}' add up to {1}, and its time box is {2}: {3}. Make the path {4} shorter (tracks side by side, quicker steps), or widen TimeBox."),
        Safety(RuleIds.NoApproval, "No approval upstream", "{0} {1} and no approval stands upstream of it. Add an [Approval<TRole>] before it in this phase or an earlier one; if the step is harmless, mark it [ReadOnly] or [Idempotent]."),
    }.ToDictionary(static rule => rule.Id, StringComparer.Ordinal);

    private static DiagnosticDescriptor Shape(string id, string title, string message) => Create(id, title, message, "Runbook.Shape");

    private static DiagnosticDescriptor DataFlow(string id, string title, string message) => Create(id, title, message, "Runbook.DataFlow");

    private static DiagnosticDescriptor Time(string id, string title, string message) => Create(id, title, message, "Runbook.Time");

    private static DiagnosticDescriptor Safety(string id, string title, string message) => Create(id, title, message, "Runbook.Safety");

    private static DiagnosticDescriptor Create(string id, string title, string message, string category) =>
        new(id, title, message, category, DiagnosticSeverity.Error, isEnabledByDefault: true, helpLinkUri: Pages + id + ".md");
}
