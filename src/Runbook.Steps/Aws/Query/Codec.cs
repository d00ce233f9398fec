using System.Xml.Linq;

namespace Runbook.Steps.Aws.Query;

/// <summary>How values of one type stand in a form of the AWS query protocol and in its XML answers.</summary>
internal abstract class Codec<T>
{
    /// <summary>Adds the value to the form under <paramref name="name"/>. Null adds nothing.</summary>
    public abstract void Write(IDictionary<string, string> form, string name, T? value);

    public abstract T? Read(XElement element);
}
