using System.Xml.Linq;

namespace Runbook.Steps.Aws.Query;

/// <summary>A structure: one line a member, for both directions.</summary>
internal sealed class Shape<T> : Codec<T>
    where T : class, new()
{
    private readonly Dictionary<string, (Action<IDictionary<string, string>, string, T> Write, Action<T, XElement> Read)> members = new(StringComparer.Ordinal);

    public IReadOnlyCollection<string> Members => members.Keys;

    public Shape<T> Add<TValue>(string name, Codec<TValue> codec, Func<T, TValue?> get, Action<T, TValue?> set)
    {
        members.Add(name, ((form, path, target) => codec.Write(form, path, get(target)), (target, element) => set(target, codec.Read(element))));
        return this;
    }

    public override void Write(IDictionary<string, string> form, string name, T? value)
    {
        if (value is null)
        {
            return;
        }

        foreach (var (member, (write, _)) in members)
        {
            write(form, name.Length == 0 ? member : $"{name}.{member}", value);
        }
    }

    public override T Read(XElement element)
    {
        var value = new T();
        foreach (var child in element.Elements())
        {
            // The API grows members; those that nobody here knows are passed over, as in the official clients.
            if (members.TryGetValue(child.Name.LocalName, out var member))
            {
                member.Read(value, child);
            }
        }

        return value;
    }
}
