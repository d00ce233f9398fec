using System.Text;

namespace Runbook.Generators.Tests.Compiling;

/// <summary>Source with expected findings in it, as in <c>{|RB1002:Drain|}</c>.</summary>
internal sealed record Markup(string Source, IReadOnlyList<string> Expected)
{
    public static Markup Parse(string marked)
    {
        var source = new StringBuilder();
        var expected = new List<(int Start, string Text)>();
        var open = new Stack<(string Id, int Start)>();
        for (var i = 0; i < marked.Length; i++)
        {
            if (string.CompareOrdinal(marked, i, "{|", 0, 2) == 0)
            {
                var colon = marked.IndexOf(':', i);
                open.Push((marked[(i + 2)..colon], source.Length));
                i = colon;
            }
            else if (string.CompareOrdinal(marked, i, "|}", 0, 2) == 0)
            {
                var (id, start) = open.Pop();
                expected.Add((start, Describe(id, start, source.ToString(start, source.Length - start))));
                i++;
            }
            else
            {
                source.Append(marked[i]);
            }
        }

        Assert.Empty(open);
        return new Markup(source.ToString(), [.. expected.Select(static item => item.Text)]);
    }

    public static string Describe(string id, int start, string text) => $"{id} at {start}: {text}";
}
