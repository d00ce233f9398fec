using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Runbook.Generators.Diagnostics;
using Runbook.Generators.Memory;
using Runbook.Generators.Model;
using Runbook.Generators.Parsing;
using Runbook.Generators.Validation;

namespace Runbook.Generators;

/// <summary>Reports everything that is wrong with a runbook, at once and in place. An analyzer and not the generator, so that severities and suppressions of the author count.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class RunbookAnalyzer : DiagnosticAnalyzer
{
    // The ids of runbooks without findings.
    private static readonly EditMemory<string> Clean = new();

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = RuleCatalogue.Rules.Values.ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (start.Compilation.GetTypeByMetadataName(AttributeNames.RunbookMetadataName) is null)
            {
                return;
            }

            var runbooks = new ConcurrentBag<(string Id, INamedTypeSymbol Type)>();
            start.RegisterSymbolAction(symbol => Analyze(symbol, runbooks), SymbolKind.NamedType);
            start.RegisterCompilationEndAction(end => ReportDuplicates(end, runbooks));
        });
    }

    private static void Analyze(SymbolAnalysisContext context, ConcurrentBag<(string Id, INamedTypeSymbol Type)> runbooks)
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

        // Findings have places, which a body that grew has moved: only of a runbook without any is remembered that it has none.
        Judged? judged = null;
        var remembered = Clean.Get(context.Compilation, TypeNames.Emitted(type), () =>
        {
            judged = Judge(type, context.CancellationToken);
            return judged is { Findings.Count: 0 } ? judged.Model.IsAbstract ? string.Empty : judged.Model.Id : null;
        });
        if ((judged is { Model.IsAbstract: false } ? judged.Model.Id : remembered) is { Length: > 0 } id)
        {
            runbooks.Add((id, type));
        }

        if (judged is not null)
        {
            Report(context, judged);
        }
    }

    private static Judged? Judge(INamedTypeSymbol type, CancellationToken cancellationToken) =>
        RunbookParser.Parse(type, cancellationToken, out var subjects) is { } model ? new Judged(model, Validator.Validate(model), subjects) : null;

    private static void Report(SymbolAnalysisContext context, Judged judged)
    {
        foreach (var finding in judged.Findings)
        {
            context.ReportDiagnostic(Diagnostic.Create(
                RuleCatalogue.Rules[finding.Rule],
                LocationResolver.Resolve(finding, judged.Subjects, context.CancellationToken),
                [.. finding.Arguments]));
        }
    }

    private sealed record Judged(RunbookModel Model, EquatableArray<Finding> Findings, SubjectMap Subjects);

    private static void ReportDuplicates(CompilationAnalysisContext context, ConcurrentBag<(string Id, INamedTypeSymbol Type)> runbooks)
    {
        foreach (var same in runbooks.GroupBy(static runbook => runbook.Id, StringComparer.Ordinal))
        {
            var types = same.Select(static runbook => runbook.Type).OrderBy(static type => type.ToDisplayString(), StringComparer.Ordinal).ToArray();
            foreach (var second in types.Skip(1))
            {
                context.ReportDiagnostic(Diagnostic.Create(
                    RuleCatalogue.Rules[RuleIds.DuplicateRunbook],
                    LocationResolver.Argument(second, FaultPart.Id, context.CancellationToken) ?? SourceOrder.Place(second),
                    second.Name,
                    same.Key,
                    types[0].Name));
            }
        }
    }
}
