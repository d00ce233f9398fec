using System.Collections;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Runbook.Generators.Tests.Contracts;

/// <summary>Whether two values hold the same: by their fields, private ones too, and collections by their elements.</summary>
internal static class SameValue
{
    public static bool Compare(object? left, object? right)
    {
        switch (left, right)
        {
            case (null, null):
                return true;
            case (null, _) or (_, null):
                return false;
            case (string or decimal or Uri or Version or Type or Enum, _):
                return left.Equals(right);
            case (JsonElement a, JsonElement b):
                return a.GetRawText() == b.GetRawText();
            case (JsonNode a, JsonNode b):
                return a.ToJsonString() == b.ToJsonString();
            case (Memory<byte> a, Memory<byte> b):
                return a.Span.SequenceEqual(b.Span);
            case (IDictionary a, IDictionary b):
                return a.Count == b.Count && a.Keys.Cast<object>().All(key => b.Contains(key) && Compare(a[key], b[key]));
            case (IEnumerable a, IEnumerable b) when !Elements(a, b):
                return false;
            // A list of the framework may come back as another kind of list; that is what an interface promises.
            case (IEnumerable a, IEnumerable) when !IsOwn(a.GetType()):
                return true;
            default:
                return left.GetType() == right.GetType() && (left.GetType().IsPrimitive ? left.Equals(right) : Fields(left, right));
        }
    }

    private static bool Elements(IEnumerable left, IEnumerable right)
    {
        var (a, b) = (left.Cast<object?>().ToArray(), right.Cast<object?>().ToArray());
        return a.Length == b.Length && a.Zip(b).All(static pair => Compare(pair.First, pair.Second));
    }

    private static bool Fields(object left, object right)
    {
        for (var type = left.GetType(); type is not null && type != typeof(object); type = type.BaseType)
        {
            foreach (var field in type.GetFields(BindingFlags.Instance | BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.DeclaredOnly))
            {
                if (!Compare(field.GetValue(left), field.GetValue(right)))
                {
                    return false;
                }
            }
        }

        return true;
    }

    private static bool IsOwn(Type type) => type.Namespace == "Shop" && !type.Name.Contains('<', StringComparison.Ordinal);
}
