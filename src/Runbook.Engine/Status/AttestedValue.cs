using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Runbook.Engine.Journal;

namespace Runbook.Engine.Status;

/// <summary>The output of a step as a person types it.</summary>
internal static class AttestedValue
{
    /// <summary>The members of the output as <c>name: type</c>, for the person who must type them.</summary>
    public static IReadOnlyList<string> Members(Type type) =>
    [
        .. type.GetProperties(BindingFlags.Public | BindingFlags.Instance)
            .Where(static property => property.CanWrite && property.GetIndexParameters().Length == 0)
            .Select(static property => $"{JsonNamingPolicy.CamelCase.ConvertName(property.Name)}{(IsRequired(property) ? "" : "?")}: {TypeName(property.PropertyType)}"),
    ];

    /// <summary>Reads what a person typed.</summary>
    /// <returns>Null and the fault when it does not fit.</returns>
    public static (JsonElement? Value, string? Fault) Read(JsonElement? given, Type type)
    {
        if (given is null && type != typeof(Nothing) && Members(type).Any(static member => !member.Contains('?', StringComparison.Ordinal)))
        {
            return (null, $"a value is needed: give --value as JSON with {string.Join(", ", Members(type))}.");
        }

        try
        {
            var element = given ?? JsonSerializer.SerializeToElement(new { });
            var value = element.Deserialize(type, JournalJson.Strict) ?? throw new JsonException("the value is null");
            var (kept, fault) = JournalJson.TryKeep(value, type);
            return fault is null ? (kept, null) : throw new JsonException(fault);
        }
        catch (Exception error)
        {
            // Not only the serializer's: a type may check its own members, and throws what it likes.
            return (null, $"the value does not fit ({error.Message}). It takes {string.Join(", ", Members(type))}.");
        }
    }

    private static bool IsRequired(PropertyInfo property) => property.IsDefined(typeof(RequiredMemberAttribute))
        || property.DeclaringType!.GetConstructors().Any(constructor => constructor.GetParameters().Any(parameter => parameter.Name == property.Name && !parameter.HasDefaultValue));

    private static string TypeName(Type type)
    {
        var plain = Nullable.GetUnderlyingType(type) ?? type;
        return plain.IsEnum ? string.Join(" | ", Enum.GetNames(plain).Select(JsonNamingPolicy.CamelCase.ConvertName)) : plain.Name;
    }
}
