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
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
