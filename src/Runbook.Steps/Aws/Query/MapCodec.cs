using System.Globalization;
using System.Xml.Linq;
using Amazon;

namespace Runbook.Steps.Aws.Query;

/// <summary><c>Name.entry.1.key</c>, <c>Name.entry.1.value</c>, …</summary>
internal sealed class MapCodec : Codec<Dictionary<string, string>>
{
    public override void Write(IDictionary<string, string> form, string name, Dictionary<string, string>? value)
    {
        var number = 0;
        foreach (var (key, text) in value ?? [])
        {
            number++;
            form.Add(string.Create(CultureInfo.InvariantCulture, $"{name}.entry.{number}.key"), key);
            form.Add(string.Create(CultureInfo.InvariantCulture, $"{name}.entry.{number}.value"), text);
        }
    }

    public override Dictionary<string, string>? Read(XElement element)
    {
        var map = element.Elements().ToDictionary(static entry => Part(entry, "key"), static entry => Part(entry, "value"), StringComparer.Ordinal);
        return map.Count == 0 && !AWSConfigs.InitializeCollections ? null : map;
    }

    private static string Part(XElement entry, string name) =>
        entry.Elements().FirstOrDefault(child => child.Name.LocalName == name)?.Value ?? string.Empty;
}
