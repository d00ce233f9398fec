using System.Globalization;
using System.Xml.Linq;
using Amazon;

namespace Runbook.Steps.Aws.Query;

/// <summary><c>Name.item.1</c>, <c>Name.item.2</c>, … An empty list is sent as <c>Name=</c>, and an absent one as nothing: the API tells them apart.</summary>
internal sealed class ListCodec<T>(Codec<T> codec, string item) : Codec<List<T>>
{
    public override void Write(IDictionary<string, string> form, string name, List<T>? value)
    {
        // With InitializeCollections every list that was never set is empty: then empty means absent, as in the official clients.
        if (value is null || (value.Count == 0 && AWSConfigs.InitializeCollections))
        {
            return;
        }

        if (value.Count == 0)
        {
            form.Add(name, string.Empty);
        }

        for (var i = 0; i < value.Count; i++)
        {
            codec.Write(form, string.Create(CultureInfo.InvariantCulture, $"{name}.{item}.{i + 1}"), value[i]);
        }
    }

    /// <summary>Null for an empty list unless InitializeCollections is set, as in version 4 of the official clients.</summary>
    public override List<T>? Read(XElement element)
    {
        var list = element.Elements().Where(child => child.Name.LocalName == item).Select(child => codec.Read(child)!).ToList();
        return list.Count == 0 && !AWSConfigs.InitializeCollections ? null : list;
    }
}
