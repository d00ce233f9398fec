using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Formatting;

namespace Runbook.Generators.CodeFixes.Syntax;

/// <summary>Reads and writes the arguments of an attribute.</summary>
internal static class AttributeArguments
{
    public static AttributeArgumentSyntax? Named(this AttributeSyntax attribute, string name) =>
        attribute.ArgumentList?.Arguments.FirstOrDefault(argument => argument.NameEquals?.Name.Identifier.ValueText == name);

    public static AttributeArgumentSyntax? Positional(this AttributeSyntax attribute, int index) =>
        attribute.ArgumentList?.Arguments.Where(static argument => argument.NameEquals is null).ElementAtOrDefault(index);

    /// <summary>The value of a named argument where it is constant text.</summary>
    public static string? NamedText(this AttributeSyntax attribute, string name, SemanticModel model) =>
        attribute.Named(name) is { } argument ? model.GetConstantValue(argument.Expression).Value as string : null;

    /// <summary>Adds a named argument, behind the positional ones and those named in <paramref name="after"/>, in front of the others.</summary>
    public static AttributeSyntax WithNamed(this AttributeSyntax attribute, string name, ExpressionSyntax value, params string[] after)
    {
        var argument = SyntaxFactory.AttributeArgument(SyntaxFactory.NameEquals(name), nameColon: null, value).WithAdditionalAnnotations(Formatter.Annotation);
        if (attribute.ArgumentList is not { Arguments.Count: > 0 } list)
        {
            return attribute.WithArgumentList(SyntaxFactory.AttributeArgumentList(SyntaxFactory.SingletonSeparatedList(argument)).WithAdditionalAnnotations(Formatter.Annotation));
        }

        var index = list.Arguments.Count;
        while (index > 0 && list.Arguments[index - 1].NameEquals is { } previous && !after.Contains(previous.Name.Identifier.ValueText))
        {
            index--;
        }

        return attribute.WithArgumentList(list.WithArguments(list.Arguments.Insert(index, argument)).WithAdditionalAnnotations(Formatter.Annotation));
    }

    /// <summary>Removes a named argument, if it is there.</summary>
    public static AttributeSyntax WithoutNamed(this AttributeSyntax attribute, string name) =>
        attribute.Named(name) is { } argument ? attribute.WithArgumentList(attribute.ArgumentList!.WithArguments(attribute.ArgumentList.Arguments.Remove(argument))) : attribute;

    public static LiteralExpressionSyntax Text(string value) =>
        SyntaxFactory.LiteralExpression(SyntaxKind.StringLiteralExpression, SyntaxFactory.Literal(value));

    public static ExpressionSyntax TypeOf(ITypeSymbol type) =>
        TypeSyntaxes.Shorten(SyntaxFactory.ParseExpression($"typeof({type.ToDisplayString(SymbolDisplayFormat.FullyQualifiedFormat)})"));
}
