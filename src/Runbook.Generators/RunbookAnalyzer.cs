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
    private static readonly EditMemory<string> Quiet = new();

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
        // Findings have places, which a body that grew has moved: only that there is nothing to report is remembered, and of a runbook its id.
        var type = (INamedTypeSymbol)context.Symbol;
        var id = string.Empty;
        var remembered = Quiet.Get(context.Compilation, TypeNames.Emitted(type), () =>
        {
            var isQuiet = true;
            id = Judge(context, type, diagnostic =>
            {
                isQuiet = false;
                context.ReportDiagnostic(diagnostic);
            });
            return isQuiet ? id : null;
        });
        if ((remembered ?? id).Length > 0)
        {
            runbooks.Add((remembered ?? id, type));
        }
    }

    /// <summary>Reports what is wrong with a type, and returns its id if it is a runbook that can be run, or nothing.</summary>
    private static string Judge(SymbolAnalysisContext context, INamedTypeSymbol type, Action<Diagnostic> report)
    {
        var marks = Marks.Of(type);
        foreach (var (symbol, arguments) in MisplacedParser.Find(type, marks))
        {
            report(Diagnostic.Create(RuleCatalogue.Rules[RuleIds.Misplaced], SourceOrder.Place(symbol), arguments));
        }

        if (RoleDeclaration.FindFault(type, marks) is { } fault)
        {
            report(Describe(fault, LocationResolver.Argument(type, fault.Part, context.CancellationToken) ?? SourceOrder.Place(type)));
        }

        // Read by the generator already, where that ran in this process.
        if (!marks.Has(AttributeNames.Runbook)
            || RunbookGenerator.Models.Get(context.Compilation, TypeNames.Emitted(type), () => RunbookParser.Parse(type, context.Compilation, context.CancellationToken, out _)) is not { } model)
        {
            return string.Empty;
        }

        var findings = Validator.Validate(model);
        if (findings.Count > 0)
        {
            // Where they are is only known to who reads the declarations: a model holds no places, or a blank line would change it.
            RunbookParser.Parse(type, context.Compilation, context.CancellationToken, out var subjects);
            foreach (var finding in findings)
            {
                report(Describe(finding, LocationResolver.Resolve(finding, subjects, context.CancellationToken)));
            }
        }

        return model.IsAbstract ? string.Empty : model.Id;
    }

    private static Diagnostic Describe(Finding finding, Location place)
    {
        var facts = finding.Fact is { } fact ? ImmutableDictionary<string, string?>.Empty.Add(fact.Key, fact.Value) : null;
        return Diagnostic.Create(RuleCatalogue.Rules[finding.Rule], place, facts, [.. finding.Arguments]);
    }

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
