using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace Runbook.Generators.CodeFixes.Tests.Fixing;

/// <summary>Source with marked places in it, as in <c>{|RB2001:Fence|}</c>.</summary>
internal sealed record Marked(string Source, IReadOnlyList<(string Id, TextSpan Span)> Places)
{
    public static Marked Parse(string marked)
    {
        var source = new StringBuilder();
        var places = new List<(string Id, TextSpan Span)>();
        var open = new Stack<(string Id, int Start)>();
        for (var i = 0; i < marked.Length; i++)
        {
            switch (marked[i], i + 1 < marked.Length ? marked[i + 1] : default)
            {
                case ('{', '|'):
                    var colon = marked.IndexOf(':', i);
                    open.Push((marked[(i + 2)..colon], source.Length));
                    i = colon;
                    break;
                case ('|', '}'):
                    var (id, start) = open.Pop();
                    places.Add((id, TextSpan.FromBounds(start, source.Length)));
                    i++;
                    break;
                default:
                    source.Append(marked[i]);
                    break;
            }
        }

        Assert.Empty(open);
        return new Marked(source.ToString(), [.. places.OrderBy(static place => place.Span.Start)]);
    }
}
