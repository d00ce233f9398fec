namespace Runbook.Generators.Checklists;

/// <summary>Blanks what is not the list: front matter, code fences and comments. Everything else stays where it was, so that places in the file stay right.</summary>
internal sealed class MarkdownMask
{
    private const string CommentStart = "<!--";
    private const string CommentEnd = "-->";
    private const int MinFence = 3;

    private readonly string text;
    private readonly char[] masked;
    private string? fence;
    private bool inComment;

    private MarkdownMask(string text)
    {
        this.text = text;
        masked = text.ToCharArray();
    }

    public static string Apply(string text)
    {
        var mask = new MarkdownMask(text);
        var body = FrontMatterLength(text);
        mask.Blank(0, body);
        foreach (var (start, end) in TextLines.Of(text))
        {
            if (start >= body)
            {
                mask.Line(start, end);
            }
        }

        return new string(mask.masked);
    }

    // "---", a line "key: …", and so on until the next "---". Without a key it is a rule.
    private static int FrontMatterLength(string text)
    {
        var number = 0;
        foreach (var (start, end) in TextLines.Of(text))
        {
            var line = text.Substring(start, end - start).Trim('\uFEFF', ' ', '\t');
            if ((number == 0 && line != "---") || (number == 1 && line.IndexOf(':') <= 0))
            {
                return 0;
            }

            if (number > 1 && line == "---")
            {
                return end;
            }

            number++;
        }

        return 0;
    }

    private void Line(int start, int end)
    {
        if (inComment)
        {
            Comments(start, end);
            return;
        }

        var line = text.Substring(start, end - start).Trim();
        if (fence is not null)
        {
            if (line.StartsWith(fence, StringComparison.Ordinal) && line.Trim(fence[0]).Length == 0)
            {
                fence = null;
            }

            Blank(start, end);
        }
        else if (OpensFence(line) is { } opened)
        {
            fence = opened;
            Blank(start, end);
        }
        else
        {
            Comments(start, end);
        }
    }

    private static string? OpensFence(string line)
    {
        if (line.Length < MinFence || line[0] is not ('`' or '~'))
        {
            return null;
        }

        var rest = line.TrimStart(line[0]);
        var length = line.Length - rest.Length;
        // ```code``` within one line is no fence.
        return length >= MinFence && (line[0] == '~' || rest.IndexOf('`') < 0) ? line.Substring(0, length) : null;
    }

    private void Comments(int at, int end)
    {
        while (at < end)
        {
            var start = inComment ? at : FindComment(at, end);
            if (start < 0)
            {
                return;
            }

            var from = inComment ? at : start + CommentStart.Length;
            var close = text.IndexOf(CommentEnd, from, end - from, StringComparison.Ordinal);
            inComment = close < 0;
            at = inComment ? end : close + CommentEnd.Length;
            Blank(start, at);
        }
    }

    // A comment within inline code is code, and an escaped one is text.
    private int FindComment(int at, int end)
    {
        while (at < end)
        {
            if (text[at] == '\\')
            {
                at += 2;
            }
            else if (text[at] == '`')
            {
                at = InlineCode.End(text, at, end) is var close and > 0 ? close : at + InlineCode.Run(text, at, end);
            }
            else if (string.CompareOrdinal(text, at, CommentStart, 0, CommentStart.Length) == 0)
            {
                return at;
            }
            else
            {
                at++;
            }
        }

        return -1;
    }

    private void Blank(int start, int end)
    {
        for (var at = start; at < end; at++)
        {
            masked[at] = masked[at] is '\r' or '\n' ? masked[at] : ' ';
        }
    }
}
