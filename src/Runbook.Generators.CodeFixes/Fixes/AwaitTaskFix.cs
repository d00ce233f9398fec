using System.Composition;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CodeFixes;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;
using Runbook.Generators.CodeFixes.Syntax;
using Runbook.Generators.Diagnostics;

namespace Runbook.Generators.CodeFixes.Fixes;

/// <summary>Awaits a task instead of blocking the thread until it ends: <c>.Result</c>, <c>.Wait()</c>, <c>.GetAwaiter().GetResult()</c>.</summary>
[ExportCodeFixProvider(LanguageNames.CSharp, Name = nameof(AwaitTaskFix)), Shared]
[method: ImportingConstructor]
internal sealed class AwaitTaskFix() : RunbookFix(RuleIds.Blocks)
{
    protected override IEnumerable<Mend> Find(Fault fault)
    {
        if (fault.Node is not ExpressionSyntax blocking
            || TaskOf(blocking) is not { } task
            || fault.Model.GetTypeInfo(task, fault.CancellationToken).Type is not { Name: "Task" or "ValueTask" } type
            || !TaskTypes.IsInTasks(type)
            || AsyncMethods.MakeAsync(blocking, fault.Model) is not { } made)
        {
            yield break;
        }

        yield return new Mend("Await it", [Edit.Of(blocking, changed => Await(changed)), .. made]);
    }

    private static ExpressionSyntax Await(ExpressionSyntax blocking)
    {
        var awaited = SyntaxFactory.AwaitExpression(
            SyntaxFactory.Token(default, SyntaxKind.AwaitKeyword, SyntaxFactory.TriviaList(SyntaxFactory.Space)),
            TaskOf(blocking)!.WithoutTrivia());
        return SyntaxFactory.ParenthesizedExpression(awaited).WithTriviaFrom(blocking).WithAdditionalAnnotations(Simplifier.Annotation);
    }

    private static ExpressionSyntax? TaskOf(ExpressionSyntax blocking) => blocking switch
    {
        MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Result" } result => result.Expression,
        InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0, Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "Wait" } wait } => wait.Expression,
        InvocationExpressionSyntax
        {
            ArgumentList.Arguments.Count: 0,
            Expression: MemberAccessExpressionSyntax
            {
                Name.Identifier.ValueText: "GetResult",
                Expression: InvocationExpressionSyntax { ArgumentList.Arguments.Count: 0, Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "GetAwaiter" } awaiter },
            },
        } => awaiter.Expression,
        _ => null,
    };
}
