using System.Globalization;
using System.Text;
using Spectre.Console;

namespace Runbook.Cli.Output;

/// <summary>Text measured in terminal cells: a Korean syllable takes two.</summary>
internal static class CellText
{
    /// <summary>How many columns it takes.</summary>
    public static int Width(string text) => text.GetCellWidth();

    /// <summary>Filled with spaces up to the width; never cut.</summary>
    public static string Pad(string text, int width) => text + new string(' ', Math.Max(0, width - Width(text)));

    /// <summary>Cut to the width, with an ellipsis where something is missing.</summary>
    public static string Fit(string text, int width)
    {
        if (Width(text) <= width)
        {
            return text;
        }

        return Wrap(text, Math.Max(1, width - 1), breakWords: true)[0].TrimEnd() + "…";
    }

    /// <summary>Without what a terminal would take as a command: what people wrote is shown to other people.</summary>
    public static string Clean(string text) => text.Any(char.IsControl)
        ? string.Concat(text.Select(static c => c == '\t' ? ' ' : char.IsControl(c) ? '\uFFFD' : c))
        : text;

    /// <summary>Broken into lines at spaces, and within words that are longer than a line.</summary>
    public static IReadOnlyList<string> Wrap(string text, int width, bool breakWords = false)
    {
        var lines = new List<string>();
        foreach (var paragraph in text.ReplaceLineEndings("\n").Split('\n'))
        {
            var line = new StringBuilder();
            var used = 0;
            foreach (var word in breakWords ? Elements(paragraph) : Words(paragraph))
            {
                var length = Width(word);
                if (used > 0 && used + Width(word.TrimEnd()) > width)
                {
                    lines.Add(line.ToString().TrimEnd());
                    line.Clear();
                    used = 0;
                }

                if (length > width && !breakWords)
                {
                    var parts = Wrap(word, width, breakWords: true);
                    lines.AddRange(parts.SkipLast(1));
                    line.Append(parts[^1]);
                    used = Width(parts[^1]);
                    continue;
                }

                line.Append(word);
                used += length;
            }

            lines.Add(line.ToString().TrimEnd());
        }

        return lines;
    }

    /// <summary>Words with the spaces that follow them, so that indentation within a statement is kept.</summary>
    private static IEnumerable<string> Words(string text)
    {
        var start = 0;
        for (var i = 1; i < text.Length; i++)
        {
            if (text[i - 1] == ' ' && text[i] != ' ')
            {
                yield return text[start..i];
                start = i;
            }
        }

        if (start < text.Length)
        {
            yield return text[start..];
        }
    }

    private static IEnumerable<string> Elements(string text)
    {
        var elements = StringInfo.GetTextElementEnumerator(text);
        while (elements.MoveNext())
        {
            yield return elements.GetTextElement();
        }
    }
}
