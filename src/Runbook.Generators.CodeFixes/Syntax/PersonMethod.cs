using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Runbook.Generators.CodeFixes.Syntax;

/// <summary>The form of what a person does: a partial method without a body.</summary>
internal static class PersonMethod
{
    /// <summary>Nothing stands in the way of <c>partial</c>: no body, and no modifier that excludes it.</summary>
    public static bool CanBecome(MethodDeclarationSyntax method) =>
        method is { Body: null, ExpressionBody: null }
        && !method.Has(SyntaxKind.AbstractKeyword)
        && !method.Has(SyntaxKind.ExternKeyword)
        && method.Parent is ClassDeclarationSyntax or RecordDeclarationSyntax or StructDeclarationSyntax;

    /// <summary>Adds <c>partial</c>, and with it the <c>private</c> that C# asks of a partial method that returns something.</summary>
    public static MethodDeclarationSyntax MakePartial(MethodDeclarationSyntax method)
    {
        var reachable = method.HasAccess() ? method : method.WithAccess(SyntaxKind.PrivateKeyword);
        return (MethodDeclarationSyntax)(reachable.Has(SyntaxKind.PartialKeyword) ? reachable : reachable.Append(SyntaxKind.PartialKeyword));
    }
}
