using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Runbook.Generators.Contracts;

/// <summary>The members of a contract type, as the serializer sees them.</summary>
internal static class Members
{
    /// <summary>Instance properties and fields, those of base classes too, each name once.</summary>
    public static IEnumerable<ISymbol> Of(ITypeSymbol type)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        for (ITypeSymbol? current = type; current is { SpecialType: not (SpecialType.System_Object or SpecialType.System_ValueType) }; current = current.BaseType)
        {
            foreach (var member in current.GetMembers())
            {
                if (IsData(member) && seen.Add(member.Name))
                {
                    yield return member;
                }
            }
        }
    }

    public static ITypeSymbol TypeOf(ISymbol member) => member is IPropertySymbol property ? property.Type : ((IFieldSymbol)member).Type;

    public static bool IsWritten(ISymbol member) => !member.IsIgnored() && (member.IsIncluded() || member is IPropertySymbol { DeclaredAccessibility: Accessibility.Public, GetMethod.DeclaredAccessibility: Accessibility.Public });

    public static bool CanBeSet(ISymbol member) => member switch
    {
        IPropertySymbol { SetMethod: { } setter } => setter.DeclaredAccessibility == Accessibility.Public || member.IsIncluded(),
        IFieldSymbol field => !field.IsReadOnly,
        _ => false,
    };

    /// <summary>Holds a value of its own, and is not computed from others. What another assembly computes is not to be seen.</summary>
    public static bool HoldsValue(ISymbol member) => member is not IPropertySymbol property
        || property.ContainingType.GetMembers().Any(field => field is IFieldSymbol { AssociatedSymbol: { } associated } && SymbolEqualityComparer.Default.Equals(associated, property));

    public static bool CanBeNull(ITypeSymbol type) => type.NullableAnnotation == NullableAnnotation.Annotated || type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T;

    /// <summary>The value that stays where the journal has none.</summary>
    public static bool HasOtherInitialValue(ISymbol member) => member.DeclaringSyntaxReferences.Any(static reference =>
        reference.GetSyntax() is PropertyDeclarationSyntax { Initializer.Value: { } value } && !IsNull(value));

    private static bool IsNull(ExpressionSyntax value) => value.IsKind(SyntaxKind.NullLiteralExpression) || value.IsKind(SyntaxKind.DefaultLiteralExpression) || value.IsKind(SyntaxKind.DefaultExpression);

    private static bool IsData(ISymbol member) => !member.IsStatic && member switch
    {
        IPropertySymbol property => !property.IsIndexer && property.ExplicitInterfaceImplementations.IsEmpty && property.GetMethod is not null,
        // Private fields are the type's own business: it may well fill them again.
        IFieldSymbol field => field.AssociatedSymbol is null && (field.DeclaredAccessibility == Accessibility.Public || field.IsIncluded()),
        _ => false,
    };
}
