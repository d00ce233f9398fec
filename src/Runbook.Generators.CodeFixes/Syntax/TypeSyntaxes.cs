using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace Runbook.Generators.CodeFixes.Syntax;

/// <summary>Types, and expressions that name types, as syntax: written out in full and shortened where the author's usings allow.</summary>
internal static class TypeSyntaxes
{
    private static readonly SymbolDisplayFormat Full = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    public static TypeSyntax Task() => Parse("global::System.Threading.Tasks.Task");

    public static TypeSyntax TaskOf(string type) => Parse($"global::System.Threading.Tasks.Task<{type}>");

    public static string Text(ITypeSymbol type) => type.ToDisplayString(Full);

    public static TypeSyntax Parse(string type) => Shorten(SyntaxFactory.ParseTypeName(type));

    /// <summary>Lets the names in an expression that are written out in full be shortened.</summary>
    public static T Shorten<T>(T node)
        where T : SyntaxNode => node.ReplaceNodes(
            node.DescendantNodesAndSelf().Where(static name => name is NameSyntax or MemberAccessExpressionSyntax && name.GetFirstToken().IsKind(SyntaxKind.GlobalKeyword)),
            static (_, name) => name.WithAdditionalAnnotations(Simplifier.Annotation));
}
