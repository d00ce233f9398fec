using Microsoft.CodeAnalysis;
using Runbook.Generators.Parsing;

namespace Runbook.Generators.Contracts;

/// <summary>Types that the serializer writes as one value.</summary>
internal static class Scalars
{
    public static bool IsScalar(ITypeSymbol type) => IsKey(type) || IsJson(type);

    /// <summary>What can be the key of a dictionary.</summary>
    public static bool IsKey(ITypeSymbol type) => type.TypeKind == TypeKind.Enum || type.SpecialType switch
    {
        SpecialType.System_Boolean or SpecialType.System_Char or SpecialType.System_String or SpecialType.System_Decimal or SpecialType.System_DateTime => true,
        SpecialType.System_SByte or SpecialType.System_Int16 or SpecialType.System_Int32 or SpecialType.System_Int64 => true,
        SpecialType.System_Byte or SpecialType.System_UInt16 or SpecialType.System_UInt32 or SpecialType.System_UInt64 => true,
        SpecialType.System_Single or SpecialType.System_Double => true,
        _ => type.Name is "DateTimeOffset" or "DateOnly" or "TimeOnly" or "TimeSpan" or "Guid" or "Uri" or "Version" or "Half" or "Int128" or "UInt128" && type.IsIn("System"),
    };

    // A document, kept as it is.
    private static bool IsJson(ITypeSymbol type) =>
        (type.Name is "JsonElement" or "JsonDocument" && type.IsIn("System.Text.Json"))
        || (type.Name is "JsonNode" or "JsonObject" or "JsonArray" or "JsonValue" && type.IsIn("System.Text.Json.Nodes"));
}
