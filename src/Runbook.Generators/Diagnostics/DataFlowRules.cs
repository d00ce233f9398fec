using Microsoft.CodeAnalysis;

namespace Runbook.Generators.Diagnostics;

/// <summary>Who needs what, and who gives it.</summary>
internal static class DataFlowRules
{
    private const string Category = "Runbook.DataFlow";

    public static IEnumerable<DiagnosticDescriptor> All =>
    [
        Error(RuleIds.MissingProducer, "Nothing produces this input", "{0} consumes {1}, which no step of the runbook produces. Add a step above it that returns {1}, or remove the input."),
        Error(RuleIds.LateProducer, "Input is produced only later", "{0} consumes {1}, which is produced only later by {2}. Move '{3}' above '{4}', or take another input."),
        Error(RuleIds.TwoProducers, "Two producers of one input", "{0} produces {1}, which {2} produces too, and {3}: nobody could say which it gets. Give one of the two a type of its own."),
        Error(RuleIds.Cycle, "Steps wait for each other", "{0} waits for {1}, and what produces it waits for this step: {2}. None would ever start. Remove one of these inputs, or put the tracks one after the other."),
        Error(RuleIds.ConditionalProducer, "Output of a conditional step taken as certain", "{0} consumes {1}, but {2} is skipped when '{3}' is false. Take Maybe<{1}> instead."),
        Error(RuleIds.UnreachableContingency, "Contingency that nothing leads to", "Nothing leads to contingency {0}: no OnFailure, OverrunTo or OnBreach outside of it names it. Name it where it helps, or remove it."),
        Error(RuleIds.ContingencyLoop, "Contingency that leads back to itself", "Contingency {0} leads back to itself: {1}. A run could go round for ever. Remove one of these."),
        Error(RuleIds.UncertainProducer, "Not produced on every way", "{0} consumes {1}, which {2} produces, but not on every way that leads here: {3}. Take Maybe<{1}> instead."),
        Info(RuleIds.UnreadOutput, "Output that nobody reads", "{0} produces {1}, which no step, monitor or notice reads. Return Task if it is not needed."),
        Error(RuleIds.NotRoundTrip, "Contract type that does not survive the journal", "{0} takes, returns or captures {1}, which does not come back from JSON as it was: {2}. {3}."),
        Error(RuleIds.ParallelWrites, "Parallel steps that write one resource", "{0} and {1} both write '{2}' and may run side by side. Put their tracks one after the other, or let one wait for the other's output."),
    ];

    private static DiagnosticDescriptor Error(string id, string title, string message) => RuleCatalogue.Create(id, title, message, Category, DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Info(string id, string title, string message) => RuleCatalogue.Create(id, title, message, Category, DiagnosticSeverity.Info);
}
