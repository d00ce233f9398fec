using Microsoft.CodeAnalysis;
using Runbook.Generators.Parsing;

namespace Runbook.Generators.Contracts;

/// <summary>The serializer's attributes on types, members and constructors.</summary>
internal static class JsonAttributes
{
    private const string Space = "System.Text.Json.Serialization";
    private const int Never = 0;
    private const int Always = 1;
    private const int WhenWritingDefault = 2;
    private const int WhenWritingNull = 3;
    private const int Populate = 1;

    /// <summary>The author's own code writes and reads it: nothing can be said from the type.</summary>
    public static bool HasConverter(this ISymbol symbol)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass?.DerivesFrom(Space, "JsonConverterAttribute") == true)
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsIncluded(this ISymbol symbol) => symbol.FindJson("JsonIncludeAttribute") is not null;

    /// <summary>Not written, or not read, whatever the value.</summary>
    public static bool IsIgnored(this ISymbol symbol) =>
        symbol.FindJson("JsonIgnoreAttribute") is { } ignore && Condition(ignore) is not (Never or WhenWritingDefault or WhenWritingNull);

    /// <summary>Null is written, where the journal leaves it out.</summary>
    public static bool WritesNull(this ISymbol symbol) => symbol.FindJson("JsonIgnoreAttribute") is { } ignore && Condition(ignore) == Never;

    public static bool IsRequired(this ISymbol symbol) => symbol.FindJson("JsonRequiredAttribute") is not null;

    public static bool IsPopulated(this ISymbol symbol) =>
        symbol.FindJson("JsonObjectCreationHandlingAttribute")?.ConstructorArguments is [{ Value: Populate }];

    public static bool TakesTheRest(this ISymbol symbol) => symbol.FindJson("JsonExtensionDataAttribute") is not null;

    public static bool IsChosen(this IMethodSymbol constructor) => constructor.FindJson("JsonConstructorAttribute") is not null;

    /// <summary>The types that may stand for this one; the name is null where nothing in the journal would say which it was.</summary>
    public static IEnumerable<(ITypeSymbol Type, object? Name)> DerivedTypes(this ITypeSymbol type)
    {
        foreach (var attribute in type.GetAttributes())
        {
            if (attribute.AttributeClass.Is(Space, "JsonDerivedTypeAttribute") && attribute.ConstructorArguments is [{ Value: ITypeSymbol derived }, ..] arguments)
            {
                yield return (derived, arguments.Length > 1 ? arguments[1].Value : null);
            }
        }
    }

    private static int Condition(AttributeData ignore) => ignore.Named("Condition") is int condition ? condition : Always;

    private static AttributeData? FindJson(this ISymbol symbol, string name)
    {
        foreach (var attribute in symbol.GetAttributes())
        {
            if (attribute.AttributeClass.Is(Space, name))
            {
                return attribute;
            }
        }

        return null;
    }
}
