using System.Text.Json;
using System.Text.Json.Serialization;

namespace Runbook.Engine.Journal;

/// <summary>Made by <see cref="MaybeJsonConverterFactory"/>.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Performance", "CA1812:Avoid uninstantiated internal classes", Justification = "The factory makes it by its type.")]
internal sealed class MaybeJsonConverter<T> : JsonConverter<Maybe<T>>
{
    public override bool HandleNull => true;

    public override Maybe<T> Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.Null ? Maybe<T>.None : new Maybe<T>(JsonSerializer.Deserialize<T>(ref reader, options)!);

    public override void Write(Utf8JsonWriter writer, Maybe<T> value, JsonSerializerOptions options)
    {
        if (value.TryGet(out var present))
        {
            JsonSerializer.Serialize(writer, present, options);
        }
        else
        {
            writer.WriteNullValue();
        }
    }
}
