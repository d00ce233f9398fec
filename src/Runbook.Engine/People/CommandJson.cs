using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Runbook.Engine.People;

/// <summary>The form in which commands and replies cross the socket.</summary>
internal static class CommandJson
{
    public static JsonSerializerOptions Options { get; } = Create();

    private static JsonSerializerOptions Create()
    {
        var options = new JsonSerializerOptions(JsonSerializerDefaults.Web)
        {
            // A command written by hand need not start with its kind.
            AllowOutOfOrderMetadataProperties = true,
            RespectNullableAnnotations = true,

            // It goes to terminals, never into HTML: Korean stays readable.
            Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
            Converters = { new JsonStringEnumConverter() },
        };
        options.MakeReadOnly(populateMissingResolver: true);
        return options;
    }
}
