using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Runbook.Generators.CodeFixes.Syntax;
using Runbook.Generators.Diagnostics;

namespace Runbook.Generators.CodeFixes.Fixes;

/// <summary>
/// Takes an input that may be missing as <c>Maybe</c>: in the method of the step, monitor or notice, or else in the condition that its attribute names.
/// Where the value is used, the compiler then asks what to do without it; only the author knows.
/// </summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(TakeMaybeFix)), Shared]
[method: ImportingConstructor]
internal sealed class TakeMaybeFix() : RunbookFix(RuleIds.ConditionalProducer, RuleIds.UncertainProducer, RuleIds.BadMonitor, RuleIds.BadNotice)
{
    protected override IEnumerable<Mend> Find(Fault fault)
    {
        if (fault.Member is not { } member || fault[FindingProperties.Input] is not { } input)
        {
            yield break;
        }

        var taken = Parameters(fault, member, input).FirstOrDefault(static types => types.Length > 0);
        if (taken is not null)
        {
            yield return new Mend($"Take Maybe<{taken[0]}>", input, [.. taken.Select(static type => Edit.Of(type, static changed => Wrap(changed)))]);
        }
    }

    private static IEnumerable<TypeSyntax[]> Parameters(Fault fault, MemberDeclarationSyntax member, string input)
    {
        if (member is MethodDeclarationSyntax method)
        {
            yield return Of(method, fault, input);
        }

        foreach (var condition in Conditions.Of(member, fault))
        {
            yield return Of(condition, fault, input);
        }
    }

    private static TypeSyntax[] Of(MethodDeclarationSyntax method, Fault fault, string input)
    {
        // The condition may stand in another file than the step.
        var model = fault.Model.SyntaxTree == method.SyntaxTree ? fault.Model : fault.Model.Compilation.GetSemanticModel(method.SyntaxTree);
        return [.. method.ParameterList.Parameters
            .Select(static parameter => parameter.Type)
            .OfType<TypeSyntax>()
            .Where(type => model.GetTypeInfo(type, fault.CancellationToken).Type?.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat) == input)];
    }

    private static TypeSyntax Wrap(TypeSyntax type) => TypeSyntaxes.Parse($"global::Runbook.Maybe<{type.WithoutTrivia()}>").WithTriviaFrom(type);
}
