using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Runbook.Generators.Diagnostics;
using Runbook.Generators.Parsing;
using Runbook.Generators.Validation;

namespace Runbook.Generators;

/// <summary>Reports everything that is wrong with a runbook, at once and in place. An analyzer and not the generator, so that severities and suppressions of the author count.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RunbookAnalyzer : DiagnosticAnalyzer
{
    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = RuleCatalogue.Rules.Values.ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterSymbolAction(Analyze, SymbolKind.NamedType);
    }

    private static void Analyze(SymbolAnalysisContext context)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        var marks = Marks.Of(type);
        foreach (var (symbol, arguments) in MisplacedParser.Find(type, marks))
        {
            context.ReportDiagnostic(Diagnostic.Create(RuleCatalogue.Rules[RuleIds.Misplaced], SourceOrder.Place(symbol), arguments));
        }

        if (!marks.Has(AttributeNames.Runbook))
        {
            return;
        }

        if (RunbookParser.Parse(type, context.CancellationToken, out var subjects) is not { } model)
        {
            return;
        }

        foreach (var finding in Validator.Validate(model))
        {
            context.ReportDiagnostic(Diagnostic.Create(
                RuleCatalogue.Rules[finding.Rule],
                LocationResolver.Resolve(finding, subjects, context.CancellationToken),
                [.. finding.Arguments]));
        }
    }
}
