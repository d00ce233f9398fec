using Microsoft.CodeAnalysis;

namespace Runbook.Generators.Diagnostics;

/// <summary>Every rule: its id, its title and its message. A message says what, where, and the next move.</summary>
internal static class RuleCatalogue
{
    // Within the repository, and within the package: the compiler prints it after the message.
    private const string Pages = "docs/rules/";

    public static IReadOnlyDictionary<string, DiagnosticDescriptor> Rules { get; } =
        new[] { ShapeRules.All, DataFlowRules.All, TimeRules.All, SafetyRules.All, PeopleRules.All, TraceabilityRules.All }
            .SelectMany(static rules => rules)
            .ToDictionary(static rule => rule.Id, StringComparer.Ordinal);

    /// <summary>What a team may set aside. Not what leaves the generator, or the engine, with nothing that it could run.</summary>
    public static bool CanWaive(string id) => id is RuleIds.TitleMissing or RuleIds.DuplicateTitle
        || (!id.StartsWith("RB0", StringComparison.Ordinal) && id is not (RuleIds.MissingProducer or RuleIds.LateProducer or RuleIds.TwoProducers or RuleIds.Cycle or RuleIds.ContingencyLoop));

    public static DiagnosticDescriptor Create(string id, string title, string message, string category, DiagnosticSeverity severity) =>
        new(id, title, message, category, severity, isEnabledByDefault: true, helpLinkUri: Pages + id + ".md", customTags: IsOfWholeCompilation(id) ? [WellKnownDiagnosticTags.CompilationEnd] : []);

    private static bool IsOfWholeCompilation(string id) => id is RuleIds.DuplicateRunbook;
}
