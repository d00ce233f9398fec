using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Runbook.Generators.CodeFixes.Syntax;

/// <summary>What the engine lends the method around a place: its clock and its cancellation token, as an expression.</summary>
internal static class LentContext
{
    /// <summary>The clock; null when the method is lent none.</summary>
    public static string? Clock(SyntaxNode place, SemanticModel model) => Find(place, model, "System.TimeProvider", "Time");

    /// <summary>The token; null when the method is lent none.</summary>
    public static string? Token(SyntaxNode place, SemanticModel model) => Find(place, model, "System.Threading.CancellationToken", "CancellationToken");

    private static string? Find(SyntaxNode place, SemanticModel model, string type, string property)
    {
        // What is static cannot reach the parameters around it.
        if (place.FirstAncestorOrSelf<MethodDeclarationSyntax>() is not { } method
            || place.Ancestors().TakeWhile(node => node != method).Any(IsStatic)
            || model.GetDeclaredSymbol(method) is not { Parameters: var parameters })
        {
            return null;
        }

        var direct = parameters.FirstOrDefault(parameter => parameter.Type.ToDisplayString() == type);
        var lender = parameters.FirstOrDefault(parameter =>
            Marks.IsOfLanguage(parameter.Type) && parameter.Type.GetMembers(property).OfType<IPropertySymbol>().Any(member => member.Type.ToDisplayString() == type));
        return direct is not null ? Escape(direct.Name) : lender is not null ? $"{Escape(lender.Name)}.{property}" : null;
    }

    private static bool IsStatic(SyntaxNode node) => node switch
    {
        AnonymousFunctionExpressionSyntax function => function.Modifiers.Any(SyntaxKind.StaticKeyword),
        LocalFunctionStatementSyntax function => function.Modifiers.Any(SyntaxKind.StaticKeyword),
        _ => false,
    };

    private static string Escape(string name) => SyntaxFacts.GetKeywordKind(name) == SyntaxKind.None ? name : "@" + name;
}
