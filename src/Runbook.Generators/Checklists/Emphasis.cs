using System.Text;

namespace Runbook.Generators.Checklists;

/// <summary>
/// Pairs the marks of emphasis and takes them out of what has been written so far; those without a partner stay. What <c>~~</c> encloses goes with it.
/// Kinder than CommonMark: it also pairs <c>**단어(필요시)**를</c>, which CommonMark does not, since a letter follows there without a space.
/// </summary>
internal sealed class Emphasis(StringBuilder written)
{
    private const int StrikeLength = 2;

    private readonly List<Mark> open = [];

    /// <summary>Reads the run of marks at this place; returns the place after it.</summary>
    public int Read(string text, int at)
    {
        var kind = text[at];
        var length = 1;
        while (at + length < text.Length && text[at + length] == kind)
        {
            length++;
        }

        var end = at + length;
        var before = at > 0 ? text[at - 1] : ' ';
        var after = end < text.Length ? text[end] : ' ';
        // max_connections is one word, and 15~60 a range.
        var inWord = char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after);
        var isMark = kind == '~' ? length == StrikeLength : kind == '*' || !inWord;
        var left = isMark && !char.IsWhiteSpace(before) ? Close(kind, length) : length;
        if (left > 0 && isMark && !char.IsWhiteSpace(after))
        {
            open.Add(new Mark(kind, written.Length, left));
        }

        written.Append(kind, left);
        return end;
    }

    // Pairs as many marks as it can; returns how many are left.
    private int Close(char kind, int length)
    {
        while (length > 0)
        {
            var index = open.FindLastIndex(mark => mark.Kind == kind);
            if (index < 0)
            {
                break;
            }

            var mark = open[index];
            open.RemoveRange(index, open.Count - index);
            if (kind == '~')
            {
                written.Length = mark.Position;
                return 0;
            }

            var paired = Math.Min(mark.Length, length);
            written.Remove(mark.Position + mark.Length - paired, paired);
            length -= paired;
            if (mark.Length > paired)
            {
                open.Add(mark with { Length = mark.Length - paired });
            }
        }

        return length;
    }

    private readonly record struct Mark(char Kind, int Position, int Length);
}
