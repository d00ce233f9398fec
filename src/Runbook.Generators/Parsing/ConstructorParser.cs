using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Runbook.Generators.Emit;
using Runbook.Generators.Model;

namespace Runbook.Generators.Parsing;

/// <summary>Reads the constructors for which a Create method is emitted.</summary>
internal static class ConstructorParser
{
    private static readonly SymbolDisplayFormat ParameterFormat = SymbolDisplayFormat.FullyQualifiedFormat
        .AddMiscellaneousOptions(SymbolDisplayMiscellaneousOptions.IncludeNullableReferenceTypeModifier | SymbolDisplayMiscellaneousOptions.EscapeKeywordIdentifiers)
        .WithParameterOptions(SymbolDisplayParameterOptions.IncludeType | SymbolDisplayParameterOptions.IncludeName | SymbolDisplayParameterOptions.IncludeParamsRefOut | SymbolDisplayParameterOptions.IncludeDefaultValue);

    public static EquatableArray<ConstructorModel> Parse(INamedTypeSymbol type) => type.InstanceConstructors
        .Where(constructor => !constructor.IsGenerated()
            && constructor.DeclaredAccessibility is Accessibility.Public or Accessibility.Internal
            && !IsCopy(constructor, type)
            && constructor.Parameters.All(static parameter => parameter.RefKind is RefKind.None && parameter.Name.Length > 0))
        .Select(static constructor => new ConstructorModel(
            SyntaxFacts.GetText(constructor.DeclaredAccessibility),
            string.Join(", ", constructor.Parameters.Select(static parameter => parameter.ToDisplayString(ParameterFormat))),
            string.Join(", ", constructor.Parameters.Select(static parameter => Identifiers.Escape(parameter.Name))),
            constructor.Parameters.Select(static parameter => parameter.Name).ToEquatable()))
        .ToEquatable();

    private static bool IsCopy(IMethodSymbol constructor, INamedTypeSymbol type) =>
        constructor.Parameters.Length == 1 && SymbolEqualityComparer.Default.Equals(constructor.Parameters[0].Type, type);
}
