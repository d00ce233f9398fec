using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Runbook.Generators.CodeFixes.Syntax;
using Runbook.Generators.Diagnostics;

namespace Runbook.Generators.CodeFixes.Fixes;

/// <summary>Lets an <c>async void</c> step return a task, so that its end can be seen.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(ReturnTaskFix)), Shared]
[method: ImportingConstructor]
internal sealed class ReturnTaskFix() : RunbookFix(RuleIds.UnknownForm)
{
    protected override IEnumerable<Mend> Find(Fault fault)
    {
        if (fault is { IsAtIdentifier: true, Member: MethodDeclarationSyntax method } && method.Has(SyntaxKind.AsyncKeyword) && method.ReturnType is PredefinedTypeSyntax { Keyword.RawKind: (int)SyntaxKind.VoidKeyword } result)
        {
            yield return new Mend("Return Task", Edit.Of(result, static changed => TypeSyntaxes.Task().WithTriviaFrom(changed)));
        }
    }
}
