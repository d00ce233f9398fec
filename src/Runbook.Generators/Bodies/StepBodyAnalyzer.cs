using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Runbook.Generators.Bodies.Rules;
using Runbook.Generators.Contracts;
using Runbook.Generators.Diagnostics;
using Runbook.Generators.Memory;
using Runbook.Generators.Parsing;

namespace Runbook.Generators.Bodies;

/// <summary>Reports what the code of steps must not do, and what must not pass between steps. It looks into no body but those of runbooks and library steps.</summary>
[DiagnosticAnalyzer(LanguageNames.CSharp)]
public sealed class StepBodyAnalyzer : DiagnosticAnalyzer
{
    private static readonly ImmutableArray<string> Reported = ImmutableArray.Create(
        RuleIds.NotRoundTrip,
        RuleIds.SecretInContract,
        RuleIds.TokenIgnored,
        RuleIds.AmbientClock,
        RuleIds.Blocks,
        RuleIds.SqlInterpolated);

    private const string Quiet = "";

    private static readonly EditMemory<string> QuietContracts = new();
    private static readonly EditMemory<CleanBodies> Bodies = new();

    /// <inheritdoc/>
    public override ImmutableArray<DiagnosticDescriptor> SupportedDiagnostics { get; } = Reported.Select(static id => RuleCatalogue.Rules[id]).ToImmutableArray();

    /// <inheritdoc/>
    public override void Initialize(AnalysisContext context)
    {
        context.ConfigureGeneratedCodeAnalysis(GeneratedCodeAnalysisFlags.None);
        context.EnableConcurrentExecution();
        context.RegisterCompilationStartAction(static start =>
        {
            // A project that does not know the language has no steps.
            if (!Language.IsKnownTo(start.Compilation))
            {
                return;
            }

            var checks = new ContractChecks();
            start.RegisterSymbolAction(symbol => CheckContracts(symbol, checks), SymbolKind.NamedType);
            // By the type, not by the body: the compiler then builds no operations for the bodies of other types.
            start.RegisterSymbolStartAction(symbol => Register(symbol, checks), SymbolKind.NamedType);
        });
    }

    private static void CheckContracts(SymbolAnalysisContext context, ContractChecks checks)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        QuietContracts.Get(context.Compilation, TypeNames.Emitted(type), () =>
        {
            var isQuiet = true;
            foreach (var use in ContractUses.Find(type, context.Compilation.Assembly))
            {
                checks.Check(use, diagnostic =>
                {
                    isQuiet = false;
                    context.ReportDiagnostic(diagnostic);
                });
            }

            return isQuiet ? Quiet : null;
        });
    }

    private static void Register(SymbolStartAnalysisContext context, ContractChecks checks)
    {
        var type = (INamedTypeSymbol)context.Symbol;
        var clean = Bodies.Get(context.Compilation, TypeNames.Emitted(type), static () => new CleanBodies())!;
        if (clean.Are(type) || BodyScope.Find(type) is not { } scope)
        {
            return;
        }

        var isQuiet = true;
        context.RegisterOperationBlockAction(block => CheckBody(block, scope, checks, diagnostic =>
        {
            isQuiet = false;
            block.ReportDiagnostic(diagnostic);
        }));
        context.RegisterSymbolEndAction(_ =>
        {
            if (isQuiet)
            {
                clean.Remember(type);
            }
        });
    }

    private static void CheckBody(OperationBlockAnalysisContext context, BodyScope scope, ContractChecks checks, Action<Diagnostic> report)
    {
        if (!scope.Covers(context.OwningSymbol))
        {
            return;
        }

        var body = new Body(context.OwningSymbol, scope, context.OperationBlocks, report);
        TokenIgnoredRule.Check(body);
        AmbientClockRule.Check(body);
        BlocksRule.Check(body);
        SqlInterpolatedRule.Check(body);
        foreach (var capture in Captures.Find(body))
        {
            checks.Check(capture, report);
        }
    }
}
