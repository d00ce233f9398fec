using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Runbook.Engine.Journal;

/// <summary>How values are written to the journal, and read back.</summary>
internal static class JournalJson
{
    public static JsonSerializerOptions Options { get; } = Create(JsonUnmappedMemberHandling.Skip);

    /// <summary>For what people type: a misspelt, missing or null member is an error, not a silence.</summary>
    public static JsonSerializerOptions Strict { get; } = Create(JsonUnmappedMemberHandling.Disallow);

    public static JsonElement ToElement(object value, Type type) => JsonSerializer.SerializeToElement(value, type, Options);

    public static object FromElement(JsonElement value, Type type) => value.Deserialize(type, Options)
        ?? throw new JsonException($"The journal holds null where a {type.Name} was expected.");

    /// <summary>Writes a value and makes sure that it can be read again: a journal must never hold what a resume cannot read.</summary>
    /// <returns>Null and the fault when it cannot: not JSON, a secret, or a type whose own code objects.</returns>
    public static (JsonElement? Element, string? Fault) TryKeep(object? value, Type type)
    {
        try
        {
            var element = JsonSerializer.SerializeToElement(value, type, Options);
            _ = FromElement(element, type);
            return (element, null);
        }
        catch (Exception error)
        {
            return (null, $"{error.GetType().Name}: {error.Message}");
        }
    }

    private static JsonSerializerOptions Create(JsonUnmappedMemberHandling unmapped)
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            // Escaped Korean cannot be read by the one who opens the journal with less.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            UnmappedMemberHandling = unmapped,
            RespectRequiredConstructorParameters = unmapped == JsonUnmappedMemberHandling.Disallow,
            RespectNullableAnnotations = unmapped == JsonUnmappedMemberHandling.Disallow,
            DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
            AllowOutOfOrderMetadataProperties = true,
        };
        options.Converters.Add(new JsonStringEnumConverter(JsonNamingPolicy.CamelCase));
        options.Converters.Add(new MaybeJsonConverterFactory());
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
