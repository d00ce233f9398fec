using System.Xml.Linq;

namespace Runbook.Steps.Aws.Query;

internal sealed class ScalarCodec<T>(Func<T, string> format, Func<string, T> parse) : Codec<T>
{
    public override void Write(IDictionary<string, string> form, string name, T? value)
    {
        if (value is not null)
        {
            form.Add(name, format(value));
        }
    }

    public override T? Read(XElement element) => parse(element.Value);
}
