using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Runbook.Generators.CodeFixes.Syntax;

/// <summary>Finds the completed tasks that a method returns because it is not async: <c>Task.CompletedTask</c> and <c>Task.FromResult(…)</c>.</summary>
internal static class Completions
{
    /// <summary>Lets the method return what the tasks hold. Null when it returns any other task.</summary>
    public static IReadOnlyList<Edit>? Unwrap(MethodDeclarationSyntax method, SemanticModel model)
    {
        if (method.Body is not { } body)
        {
            return null;
        }

        var edits = new List<Edit>();
        foreach (var exit in body.DescendantNodes(static node => node is not (LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax)).OfType<ReturnStatementSyntax>())
        {
            switch (exit.Expression)
            {
                case MemberAccessExpressionSyntax { Name.Identifier.ValueText: "CompletedTask" } completed when IsOnTask(completed, model):
                    // The last statement need not say that the method ends.
                    edits.Add(exit == body.Statements.Last() && !HasComment(exit)
                        ? Edit.Of(body, static changed => changed.WithStatements(changed.Statements.RemoveAt(changed.Statements.Count - 1)))
                        : Edit.Of(exit, static changed => changed.WithExpression(null).WithReturnKeyword(changed.ReturnKeyword.WithTrailingTrivia())));
                    break;
                case InvocationExpressionSyntax { Expression: MemberAccessExpressionSyntax { Name.Identifier.ValueText: "FromResult" } from, ArgumentList.Arguments.Count: 1 } call when IsOnTask(from, model):
                    edits.Add(Edit.Of(call, static changed => changed.ArgumentList.Arguments[0].Expression.WithTriviaFrom(changed)));
                    break;
                default:
                    return null;
            }
        }

        return edits;
    }

    private static bool IsOnTask(MemberAccessExpressionSyntax access, SemanticModel model) => model.GetSymbolInfo(access).Symbol?.ContainingType is { Name: "Task" or "ValueTask" } type && TaskTypes.IsInTasks(type);

    private static bool HasComment(SyntaxNode node) => node.GetLeadingTrivia().Concat(node.GetTrailingTrivia()).Any(static trivia => !trivia.IsKind(SyntaxKind.WhitespaceTrivia) && !trivia.IsKind(SyntaxKind.EndOfLineTrivia));
}
