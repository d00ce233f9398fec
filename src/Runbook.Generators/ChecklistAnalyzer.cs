using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Runbook.Generators.Checklists;
using Runbook.Generators.Diagnostics;
using Runbook.Generators.Parsing;

namespace Runbook.Generators;

/// <summary>Holds the team's Markdown checklists against the runbooks of the project. Does nothing in a project that names none.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class ChecklistAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } =
        TraceabilityRules.All.Select(static rule => RuleCatalogue.Rules[rule.Id]).ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(Start);
    }

    // Not at the end of the compilation: what is reported there shows in no editor, and no fix can be offered for it.
    private static void Start(CompilationStartAnalysisContext context)
    {
        var texts = ChecklistReader.Find(context.Options);
        if (texts.IsEmpty)
        {
            return;
        }

        var options = context.Options;
        var compilation = context.Compilation;
        var comparison = new Lazy<ChecklistComparison>(() => new ChecklistComparison(
            texts.Select(text => ChecklistReader.Read(text, options)).ToArray(),
            DeclaredRunbook.In(compilation)));
        context.RegisterAdditionalFileAction(file => Report(comparison.Value.InFile(file.AdditionalFile.Path), file.ReportDiagnostic));
        context.RegisterSymbolAction(
            symbol =>
            {
                if (Marks.Of(symbol.Symbol).Has(AttributeNames.Runbook))
                {
                    Report(comparison.Value.InRunbook((INamedTypeSymbol)symbol.Symbol), symbol.ReportDiagnostic);
                }
            },
            SymbolKind.NamedType);
    }

    private static void Report(IReadOnlyList<Diagnostic> diagnostics, Action<Diagnostic> report)
    {
        foreach (var diagnostic in diagnostics)
        {
            report(diagnostic);
        }
    }
}
