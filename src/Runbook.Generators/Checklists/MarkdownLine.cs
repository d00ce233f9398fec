namespace Runbook.Generators.Checklists;

/// <summary>
/// A line, classified. <see cref="Indent"/> is where it begins, in columns; <see cref="InnerIndent"/> where the text of a bullet begins, which is where what is nested in it stands.
/// <see cref="Start"/> and <see cref="End"/> are the place of its text (without bullet and box) in the file.
/// </summary>
internal readonly record struct MarkdownLine(LineKind Kind, int Indent, int InnerIndent, int Start, int End)
{
    private const int TabStop = 4;
    private const int MaxDigits = 9;

    public static MarkdownLine Read(string text, int start, int end)
    {
        var at = start;
        var indent = 0;
        for (; at < end && text[at] is ' ' or '\t'; at++)
        {
            indent = text[at] == '\t' ? (indent / TabStop + 1) * TabStop : indent + 1;
        }

        while (end > at && char.IsWhiteSpace(text[end - 1]))
        {
            end--;
        }

        var kind = at == end ? LineKind.Blank
            : IsHeading(text, at, end) ? LineKind.Heading
            : IsRule(text, at, end) ? LineKind.Rule
            : text[at] == '>' ? LineKind.Quote
            : LineKind.Text;
        var marker = kind == LineKind.Text ? MarkerLength(text, at, end) : 0;
        if (marker == 0)
        {
            return new MarkdownLine(kind, indent, indent, at, end);
        }

        var content = SkipBlanks(text, at + marker, end);
        var inner = indent + marker + 1;
        return IsBox(text, content, end)
            ? new MarkdownLine(LineKind.Box, indent, inner, SkipBlanks(text, content + 3, end), end)
            : new MarkdownLine(LineKind.Bullet, indent, inner, content, end);
    }

    private static bool IsHeading(string text, int at, int end)
    {
        var level = 0;
        while (at < end && text[at] == '#')
        {
            level++;
            at++;
        }

        return level is >= 1 and <= 6 && (at == end || text[at] is ' ' or '\t');
    }

    // Three or more of one of these and nothing else: a rule, or the underline of a heading.
    private static bool IsRule(string text, int at, int end)
    {
        var mark = text[at];
        var count = 0;
        for (; at < end; at++)
        {
            if (text[at] == mark)
            {
                count++;
            }
            else if (text[at] is not (' ' or '\t'))
            {
                return false;
            }
        }

        return mark is '-' or '*' or '_' or '=' && count >= 3;
    }

    /// <summary>The length of <c>-</c>, <c>*</c>, <c>+</c>, <c>1.</c> or <c>1)</c>, where text follows it; else 0.</summary>
    private static int MarkerLength(string text, int at, int end)
    {
        var length = 1;
        if (text[at] is not ('-' or '*' or '+'))
        {
            var digits = 0;
            while (at + digits < end && text[at + digits] is >= '0' and <= '9')
            {
                digits++;
            }

            if (digits is 0 or > MaxDigits || at + digits == end || text[at + digits] is not ('.' or ')'))
            {
                return 0;
            }

            length = digits + 1;
        }

        return at + length < end && text[at + length] is ' ' or '\t' ? length : 0;
    }

    // [x](…) and [x][…] are links, and [x]: defines one.
    private static bool IsBox(string text, int at, int end) =>
        at + 2 < end && text[at] == '[' && text[at + 1] is ' ' or 'x' or 'X' && text[at + 2] == ']'
        && (at + 3 == end || text[at + 3] is not ('(' or '[' or ':'));

    private static int SkipBlanks(string text, int at, int end)
    {
        while (at < end && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }
}
