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
    private static readonly EditMemory<Judgement> Findings = new();

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = RuleCatalogue.Rules.Values.ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            if (!Language.IsKnownTo(start.Compilation))
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

        if (RoleDeclaration.FindFault(type, marks) is { } fault)
        {
            Report(context, fault, LocationResolver.Argument(type, fault.Part, context.CancellationToken) ?? SourceOrder.Place(type));
        }

        if (!marks.Has(AttributeNames.Runbook))
        {
            return;
        }

        // Read by the generator already, where that ran in this process.
        var key = TypeNames.Emitted(type);
        var model = RunbookGenerator.Models.Get(context.Compilation, key, () => RunbookParser.Parse(type, context.Compilation, context.CancellationToken, out _));
        if (model is null)
        {
            return;
        }

        if (!model.IsAbstract)
        {
            runbooks.Add((model.Id, type));
        }

        var findings = Findings.Get(context.Compilation, key, () => new Judgement(Validator.Validate(model)))!;
        if (findings.All.Count > 0)
        {
            // Where they are is only known to who reads the declarations: a model holds no places, or a blank line would change it.
            RunbookParser.Parse(type, context.Compilation, context.CancellationToken, out var subjects);
            foreach (var finding in findings.All)
            {
                Report(context, finding, LocationResolver.Resolve(finding, subjects, context.CancellationToken));
            }
        }
    }

    private static void Report(SymbolAnalysisContext context, Finding finding, Location place)
    {
        var facts = finding.Fact is { } fact ? ImmutableDictionary<string, string?>.Empty.Add(fact.Key, fact.Value) : null;
        context.ReportDiagnostic(Diagnostic.Create(RuleCatalogue.Rules[finding.Rule], place, facts, [.. finding.Arguments]));
    }

    private sealed record Judgement(EquatableArray<Finding> All);

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
