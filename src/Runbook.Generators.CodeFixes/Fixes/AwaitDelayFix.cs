using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Runbook.Generators.CodeFixes.Syntax;
using Runbook.Generators.Diagnostics;

namespace Runbook.Generators.CodeFixes.Fixes;

/// <summary>Waits on the clock that the step is lent, and no longer than the run, instead of blocking the thread.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AwaitDelayFix)), Shared]
[method: ImportingConstructor]
internal sealed class AwaitDelayFix() : RunbookFix(RuleIds.Blocks)
{
    protected override IEnumerable<Mend> Find(Fault fault)
    {
        if (fault.Node.FirstAncestorOrSelf<InvocationExpressionSyntax>() is not { ArgumentList.Arguments: [{ Expression: var time }] } sleep
            || fault.Model.GetSymbolInfo(sleep, fault.CancellationToken).Symbol is not IMethodSymbol { Name: "Sleep", ContainingType.Name: "Thread", Parameters: [var parameter] }
            || LentContext.Clock(sleep, fault.Model) is not { } clock
            || LentContext.Token(sleep, fault.Model) is not { } token
            || AsyncMethods.MakeAsync(sleep, fault.Model) is not { } made)
        {
            yield break;
        }

        var isMilliseconds = parameter.Type.SpecialType == SpecialType.System_Int32;
        var delay = Edit.Of(sleep, changed =>
        {
            var argument = changed.ArgumentList.Arguments[0].Expression.WithoutTrivia().ToString();
            var span = isMilliseconds ? $"global::System.TimeSpan.FromMilliseconds({argument})" : argument;
            return TypeSyntaxes.Shorten(SyntaxFactory.ParseExpression($"await global::System.Threading.Tasks.Task.Delay({span}, {clock}, {token})")).WithTriviaFrom(changed);
        });
        yield return new Mend($"Await Task.Delay(…, {clock}, {token})", [delay, .. made]);
    }
}
