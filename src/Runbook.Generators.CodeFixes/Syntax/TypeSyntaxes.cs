using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Simplification;

namespace Runbook.Generators.CodeFixes.Syntax;

/// <summary>Types as syntax, written out in full and shortened where the author's usings allow.</summary>
internal static class TypeSyntaxes
{
    private static readonly SymbolDisplayFormat Full = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier);

    public static TypeSyntax Task() => Parse("global::System.Threading.Tasks.Task");

    public static TypeSyntax TaskOf(string type) => Parse($"global::System.Threading.Tasks.Task<{type}>");

    public static string Text(ITypeSymbol type) => type.ToDisplayString(Full);

    public static TypeSyntax Parse(string type) => SyntaxFactory.ParseTypeName(type).WithAdditionalAnnotations(Simplifier.Annotation);
}
