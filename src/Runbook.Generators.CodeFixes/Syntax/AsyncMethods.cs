using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Runbook.Generators.CodeFixes.Syntax;

/// <summary>Makes the function around a place <c>async</c>, where that changes nothing for those who call it.</summary>
internal static class AsyncMethods
{
    /// <summary>What must change besides the place itself; nothing where the function is async already; null where nothing may be awaited there.</summary>
    public static IReadOnlyList<Edit>? MakeAsync(ExpressionSyntax place, SemanticModel model)
    {
        var function = place.Ancestors().FirstOrDefault(static node => node is BaseMethodDeclarationSyntax or LocalFunctionStatementSyntax or AnonymousFunctionExpressionSyntax or AccessorDeclarationSyntax);
        if (place.Ancestors().TakeWhile(node => node != function).Any(static node => node is LockStatementSyntax or CatchFilterClauseSyntax or UnsafeStatementSyntax))
        {
            return null;
        }

        return function switch
        {
            LocalFunctionStatementSyntax local when local.Modifiers.Any(SyntaxKind.AsyncKeyword) => [],
            AnonymousFunctionExpressionSyntax { AsyncKeyword.RawKind: (int)SyntaxKind.AsyncKeyword } => [],
            MethodDeclarationSyntax method when method.Has(SyntaxKind.AsyncKeyword) => [],
            MethodDeclarationSyntax method when model.GetDeclaredSymbol(method) is { } symbol && symbol.Parameters.All(static parameter => parameter.RefKind == RefKind.None) => Change(method, symbol, model),
            _ => null,
        };
    }

    private static List<Edit>? Change(MethodDeclarationSyntax method, IMethodSymbol symbol, SemanticModel model)
    {
        if (TaskTypes.IsInTasks(symbol.ReturnType))
        {
            return Completions.Unwrap(method, model) is { } unwrapped ? [.. unwrapped, Edit.Of(method, static changed => AddAsync(changed))] : null;
        }

        // Only generated code calls a step, and it takes a task as well.
        if (symbol.IsOverride || Marks.Find(method, model, Marks.Step) is null)
        {
            return null;
        }

        var task = symbol.ReturnsVoid ? TypeSyntaxes.Task() : TypeSyntaxes.TaskOf(TypeSyntaxes.Text(symbol.ReturnType));
        return [Edit.Of(method, changed => AddAsync(changed.WithReturnType(task.WithTriviaFrom(changed.ReturnType))))];
    }

    private static MethodDeclarationSyntax AddAsync(MethodDeclarationSyntax method)
    {
        // 'partial' stands last.
        var rest = method.Remove(SyntaxKind.PartialKeyword).Append(SyntaxKind.AsyncKeyword);
        return (MethodDeclarationSyntax)(method.Has(SyntaxKind.PartialKeyword) ? rest.Append(SyntaxKind.PartialKeyword) : rest);
    }
}
