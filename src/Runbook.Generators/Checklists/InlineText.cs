using System.Net;
using System.Text;

namespace Runbook.Generators.Checklists;

/// <summary>What a reader sees of a line of Markdown: without emphasis, code marks, links, tags and escapes. Struck through is gone.</summary>
internal sealed class InlineText
{
    // A link within an image within a link is already more than anybody writes; deeper, brackets stay as they are.
    private const int MaxDepth = 8;

    private readonly string text;
    private readonly int depth;
    private readonly StringBuilder reduced = new();
    private readonly Emphasis emphasis;

    private InlineText(string text, int depth)
    {
        this.text = text;
        this.depth = depth;
        emphasis = new Emphasis(reduced);
    }

    public static string Reduce(string text) => TitleText.Normalize(new InlineText(text, depth: 0).Reduce());

    private string Reduce()
    {
        for (var at = 0; at < text.Length;)
        {
            at = text[at] switch
            {
                '\\' when at + 1 < text.Length && IsPunctuation(text[at + 1]) => Literal(text[at + 1], at + 2),
                '`' => Code(at),
                '!' when at + 1 < text.Length && text[at + 1] == '[' && Link(at + 1) is var end and > 0 => end,
                '[' when Link(at) is var end and > 0 => end,
                '<' when Tag(at) is var end and > 0 => end,
                '&' when Entity(at) is var end and > 0 => end,
                '*' or '_' or '~' => emphasis.Read(text, at),
                _ => Literal(text[at], at + 1),
            };
        }

        return reduced.ToString();
    }

    private int Literal(char c, int next)
    {
        reduced.Append(c);
        return next;
    }

    private int Code(int at)
    {
        var run = InlineCode.Run(text, at, text.Length);
        var end = InlineCode.End(text, at, text.Length);
        if (end == 0)
        {
            reduced.Append('`', run);
            return at + run;
        }

        reduced.Append(text, at + run, end - at - (2 * run));
        return end;
    }

    // [text](target), [text][reference]; the place after it, or 0.
    private int Link(int at)
    {
        var close = depth < MaxDepth ? Closing(at, '[', ']') : 0;
        if (close == 0 || close + 1 >= text.Length)
        {
            return 0;
        }

        var end = text[close + 1] switch
        {
            '(' => Closing(close + 1, '(', ')'),
            '[' => Closing(close + 1, '[', ']'),
            _ => 0,
        };
        if (end == 0)
        {
            return 0;
        }

        reduced.Append(new InlineText(text.Substring(at + 1, close - at - 1), depth + 1).Reduce());
        return end + 1;
    }

    private int Closing(int at, char open, char close)
    {
        var level = 0;
        for (; at < text.Length; at++)
        {
            if (text[at] == '\\')
            {
                at++;
            }
            else if (text[at] == '`' && InlineCode.End(text, at, text.Length) is var end and > 0)
            {
                at = end - 1;
            }
            else if (text[at] == open)
            {
                level++;
            }
            else if (text[at] == close && --level == 0)
            {
                return at;
            }
        }

        return 0;
    }

    // <https://…> and <kim@example.com> show what is in them; a tag shows nothing.
    private int Tag(int at)
    {
        var end = text.IndexOf('>', at);
        if (end < 0 || at + 1 == end)
        {
            return 0;
        }

        var inner = text.Substring(at + 1, end - at - 1);
        if (inner.IndexOf(' ') < 0 && (inner.IndexOf(':') > 0 || inner.IndexOf('@') > 0))
        {
            reduced.Append(inner);
            return end + 1;
        }

        var name = inner.TrimStart('/');
        if (name.Length == 0 || !IsAsciiLetter(name[0]))
        {
            return 0;
        }

        if (name.StartsWith("br", StringComparison.OrdinalIgnoreCase))
        {
            reduced.Append(' ');
        }

        return end + 1;
    }

    private int Entity(int at)
    {
        var end = text.IndexOf(';', at);
        if (end < 0)
        {
            return 0;
        }

        var entity = text.Substring(at, end - at + 1);
        var decoded = WebUtility.HtmlDecode(entity);
        if (decoded == entity)
        {
            return 0;
        }

        reduced.Append(decoded);
        return end + 1;
    }

    private static bool IsAsciiLetter(char c) => c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z');

    private static bool IsPunctuation(char c) => c is > ' ' and < '\x7f' && !char.IsLetterOrDigit(c);
}
