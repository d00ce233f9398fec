using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Runbook.Generators.Parsing;

/// <summary>
/// One of the language's attributes. Read from its syntax where that says all there is to say, since most of the time of a generator otherwise goes into
/// binding attributes; anything else (a constant, an alias, a cast) is asked of the compiler.
/// </summary>
internal sealed class Mark(string name, AttributeSyntax? syntax, Func<AttributeData?> bind, Func<TypeSyntax, INamedTypeSymbol?>? bindType)
{
    private AttributeData? data;
    private bool isBound;

    /// <summary>The name of the attribute's class.</summary>
    public string Name { get; } = name;

    public static Mark Of(AttributeData data) => new(data.AttributeClass!.Name, null, () => data, null);

    public INamedTypeSymbol? TypeArgument(int index) =>
        syntax?.Name is GenericNameSyntax { TypeArgumentList.Arguments: var arguments } && index < arguments.Count && bindType?.Invoke(arguments[index]) is { } bound ? bound
        : Data?.AttributeClass is { } type && type.TypeArguments.Length > index ? type.TypeArguments[index] as INamedTypeSymbol : null;

    /// <summary>A constructor argument as text; null when it is not a constant, which the compiler reports by itself.</summary>
    public string? Positional(int index)
    {
        if (syntax is null)
        {
            return Data?.Positional(index);
        }

        var arguments = syntax.ArgumentList?.Arguments ?? default;
        return index < arguments.Count && arguments[index] is { NameEquals: null, NameColon: null } argument && Read(argument.Expression) is string text ? text
            : arguments.Count == 0 ? null
            : Data?.Positional(index);
    }

    /// <summary>A constructor argument as number.</summary>
    public int? PositionalNumber(int index) =>
        syntax?.ArgumentList?.Arguments is { } arguments && index < arguments.Count && arguments[index] is { NameEquals: null, NameColon: null } argument && Read(argument.Expression) is int literal ? literal
        : Data is { } bound && bound.ConstructorArguments.Length > index && bound.ConstructorArguments[index].Value is int number ? number : null;

    public object? Named(string property) => Find(property) switch
    {
        null => syntax is null ? Data?.Named(property) : null,
        TypeOfExpressionSyntax { Type: var type } when bindType?.Invoke(type) is { } bound => bound,
        var expression => Read(expression) ?? Data?.Named(property),
    };

    public IEnumerable<INamedTypeSymbol> NamedTypes(string property) => IsGiven(property) ? Data?.NamedTypes(property) ?? [] : [];

    public IEnumerable<string> NamedTexts(string property) => IsGiven(property) ? Data?.NamedTexts(property) ?? [] : [];

    public int Number(string property, int fallback) => Named(property) is int number ? number : fallback;

    /// <summary>An enum argument by the name of its member; null when it is not given, or no member.</summary>
    public string? NamedMember(string property) => Find(property) switch
    {
        null => syntax is null ? Data?.NamedMember(property) : null,
        MemberAccessExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.ValueText: "Evidence" or "Overrun" or "Afterwards" or "Breach" }, Name.Identifier.ValueText: var member } => member,
        _ => Data?.NamedMember(property),
    };

    public bool IsGiven(string property) => syntax is null ? Data?.IsGiven(property) == true : Find(property) is not null;

    /// <summary>The attribute as the compiler bound it.</summary>
    public AttributeData? Data
    {
        get
        {
            if (!isBound)
            {
                data = bind();
                isBound = true;
            }

            return data;
        }
    }

    private ExpressionSyntax? Find(string property)
    {
        foreach (var argument in syntax?.ArgumentList?.Arguments ?? default)
        {
            if (argument.NameEquals?.Name.Identifier.ValueText == property)
            {
                return argument.Expression;
            }
        }

        return null;
    }

    // What needs no binding; null for anything else.
    private static object? Read(ExpressionSyntax expression) => expression switch
    {
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.StringLiteralExpression) => literal.Token.ValueText,
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.NumericLiteralExpression) => literal.Token.Value as int?,
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.TrueLiteralExpression) => true,
        LiteralExpressionSyntax literal when literal.IsKind(SyntaxKind.FalseLiteralExpression) => false,
        InvocationExpressionSyntax { Expression: IdentifierNameSyntax { Identifier.Text: "nameof" }, ArgumentList.Arguments: { Count: 1 } arguments } => arguments[0].Expression switch
        {
            IdentifierNameSyntax simple => simple.Identifier.ValueText,
            MemberAccessExpressionSyntax { Name: IdentifierNameSyntax member } => member.Identifier.ValueText,
            _ => null,
        },
        _ => null,
    };
}
