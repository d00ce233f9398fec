using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Runbook.Generators.CodeFixes.Syntax;
using Runbook.Generators.Diagnostics;

namespace Runbook.Generators.CodeFixes.Fixes;

/// <summary>Passes the token on to every call of the method that can take it. Not to what cleans up: that must not be cancelled.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(PassTokenFix)), Shared]
[method: ImportingConstructor]
internal sealed class PassTokenFix() : RunbookFix(RuleIds.TokenIgnored)
{
    protected override IEnumerable<Mend> Find(Fault fault)
    {
        if (fault.Node.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } method)
        {
            yield break;
        }

        var edits = method.DescendantNodes().OfType<InvocationExpressionSyntax>()
            .Where(static call => !call.Ancestors().Any(static node => node is FinallyClauseSyntax or CatchClauseSyntax))
            .Select(call => (Call: call, Argument: TokenArguments.Find(call, fault.Model, fault.CancellationToken)))
            .Where(static found => found.Argument is not null)
            .Select(static found => Edit.Of(found.Call, changed => changed.AddArgumentListArguments(found.Argument!)))
            .ToArray();
        if (edits.Length > 0)
        {
            yield return new Mend($"Pass '{LentContext.Token(method.ParameterList, fault.Model)}' on", edits);
        }
    }
}
