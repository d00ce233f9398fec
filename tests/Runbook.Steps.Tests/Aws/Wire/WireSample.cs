using System.Collections;
using System.Reflection;
using Amazon.Runtime;

namespace Runbook.Steps.Tests.Aws.Wire;

/// <summary>Fills every member of a model type by the rule of make.py.</summary>
internal static class WireSample
{
    public static readonly DateTime Time = new(2026, 1, 2, 3, 4, 5, DateTimeKind.Utc);

    public static T Of<T>()
        where T : new() => (T)Of(typeof(T), "");

    public static IEnumerable<PropertyInfo> Members(Type type) =>
        type.GetProperties().Where(property => property.DeclaringType == type && property.CanWrite);

    private static object Of(Type type, string name)
    {
        if (type == typeof(string))
        {
            return $"{name} é&<>'\"";
        }

        if (type == typeof(Dictionary<string, string>))
        {
            return new Dictionary<string, string> { ["k 1"] = "v&1", ["k 2"] = "v<2" };
        }

        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(List<>))
        {
            var list = (IList)Activator.CreateInstance(type)!;
            list.Add(Of(type.GetGenericArguments()[0], name + " 1"));
            list.Add(Of(type.GetGenericArguments()[0], name + " 2"));
            return list;
        }

        if (type.IsSubclassOf(typeof(ConstantClass)))
        {
            return type.GetFields(BindingFlags.Public | BindingFlags.Static)[0].GetValue(null)!;
        }

        return (Nullable.GetUnderlyingType(type) ?? type) switch
        {
            var t when t == typeof(int) => 7,
            var t when t == typeof(long) => 8_000_000_000,
            var t when t == typeof(bool) => true,
            var t when t == typeof(DateTime) => Time,
            _ => Structure(type),
        };
    }

    private static object Structure(Type type)
    {
        var value = Activator.CreateInstance(type)!;
        foreach (var member in Members(type))
        {
            member.SetValue(value, Of(member.PropertyType, member.Name));
        }

        return value;
    }
}
