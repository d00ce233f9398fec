using System.Text.Json;
using System.Text.Json.Serialization;

namespace Runbook.Engine.Journal;

/// <summary><see cref="Maybe{T}"/> as its value, or null: its <see cref="Maybe{T}.Value"/> throws when there is none, so the serializer must not ask for it.</summary>
internal sealed class MaybeJsonConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Maybe<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) =>
        (JsonConverter)Activator.CreateInstance(typeof(MaybeJsonConverter<>).MakeGenericType(typeToConvert.GetGenericArguments()))!;
}
