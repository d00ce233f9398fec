using System.Text.Json;
using System.Text.Json.Serialization;

namespace Runbook;

internal sealed class SecretJsonConverterFactory : JsonConverterFactory
{
    public override bool CanConvert(Type typeToConvert) => typeToConvert.IsGenericType && typeToConvert.GetGenericTypeDefinition() == typeof(Secret<>);

    public override JsonConverter CreateConverter(Type typeToConvert, JsonSerializerOptions options) => throw new NotSupportedException(
        $"{typeToConvert} is a secret and is never serialized. Keep it in the runbook's targets, not in a step's contract.");
}
