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

    public static DiagnosticDescriptor Create(string id, string title, string message, string category, DiagnosticSeverity severity) =>
        new(id, title, message, category, severity, isEnabledByDefault: true, helpLinkUri: Pages + id + ".md");
}
