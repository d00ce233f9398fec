using System.Reflection;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;

namespace Runbook.Cli.Input;

/// <summary>The value of an attestation as it is typed: whole as JSON, or member by member as <c>name=value</c>.</summary>
internal static class AttestedValue
{
    private static readonly JsonSerializerOptions Readable = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions ReadingEnums = new() { Converters = { new JsonStringEnumConverter() } };

    /// <summary>What was typed, as JSON; null when nothing was.</summary>
    /// <exception cref="InputException">It is not JSON, or names a member that the type does not have; all faults at once.</exception>
    public static JsonElement? Parse(Type type, string? json, IReadOnlyList<string> members) => (json, members.Count) switch
    {
        (null, 0) => null,
        (not null, > 0) => throw new InputException("The value is given twice: by --value and by --set. Give one of them."),
        (not null, _) => Json(json, "--value"),
        _ => Members(type, members),
    };

    /// <summary>One JSON value.</summary>
    /// <exception cref="InputException">It is not JSON.</exception>
    public static JsonElement Json(string json, string option)
    {
        try
        {
            return JsonSerializer.Deserialize<JsonElement>(json);
        }
        catch (JsonException fault)
        {
            throw new InputException($"{option}: '{json}' is not JSON: {fault.Message.Split(" LineNumber:")[0].Split(" Path:")[0]} Quote it for the shell, as in {option} '{{\"Name\":\"value\"}}'.", fault);
        }
    }

    private static JsonElement Members(Type type, IReadOnlyList<string> members)
    {
        var known = type.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(static property => property.CanWrite).ToList();
        var value = new JsonObject();
        var faults = new List<string>();
        foreach (var member in members)
        {
            var split = member.IndexOf('=', StringComparison.Ordinal);
            var name = split < 0 ? member : member[..split];
            var property = known.Find(candidate => candidate.Name == name) ?? known.Find(candidate => candidate.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
            if (split < 0)
            {
                faults.Add($"--set '{member}' has no '='. Give it as --set name=value.");
            }
            else if (property is null)
            {
                faults.Add($"--set '{member}': there is no member '{name}'. {(known.Count == 0 ? "This step's answer has no value: leave --set out." : $"There are: {string.Join(", ", known.Select(static candidate => candidate.Name))}.")}");
            }
            else if (value.ContainsKey(property.Name))
            {
                faults.Add($"--set '{member}': '{property.Name}' is set twice.");
            }
            else if (TryConvert(property.PropertyType, member[(split + 1)..], out var node))
            {
                value[property.Name] = node;
            }
            else
            {
                faults.Add($"--set '{member}': '{member[(split + 1)..]}' is not of type {(Nullable.GetUnderlyingType(property.PropertyType) ?? property.PropertyType).Name}.");
            }
        }

        return faults.Count == 0 ? JsonSerializer.SerializeToElement(value, Readable) : throw new InputException(faults);
    }

    private static bool TryConvert(Type type, string text, out JsonNode? node)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(TimeSpan))
        {
            // Durations have one form here; JSON's own would read "15" as 15 days.
            node = Duration.TryParse(text, out var duration) ? JsonSerializer.SerializeToNode(duration) : null;
            return node is not null;
        }

        // Text first where the type is read from text; then as JSON is: numbers, true and false, lists.
        foreach (var candidate in new Func<JsonNode?>[] { () => JsonValue.Create(text), () => JsonNode.Parse(text) })
        {
            try
            {
                node = candidate();
                if (node.Deserialize(type, ReadingEnums) is not null)
                {
                    return true;
                }
            }
            catch (Exception fault) when (fault is JsonException or NotSupportedException or InvalidOperationException)
            {
                // Not in this form.
            }
        }

        node = null;
        return false;
    }
}
