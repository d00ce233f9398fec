using System.Globalization;
using Microsoft.CodeAnalysis.CSharp;
using Runbook.Generators.Model;

namespace Runbook.Generators.Emit;

internal static class Literals
{
    public static string Text(string? text) => text is null ? "null" : IsPlain(text) ? "\"" + text + "\"" : SymbolDisplay.FormatLiteral(text, quote: true);

    public static string Bool(bool value) => value ? "true" : "false";

    public static string Number(long value) => value.ToString(CultureInfo.InvariantCulture);

    /// <summary>For the inside of an interpolated string.</summary>
    public static string Inside(string text)
    {
        var literal = SymbolDisplay.FormatLiteral(text, quote: true);
        return literal.Substring(1, literal.Length - 2).Replace("{", "{{").Replace("}", "}}");
    }

    public static string Texts(IEnumerable<string> texts) => "[" + string.Join(", ", texts.Select(Text)) + "]";

    public static string Indices(IEnumerable<int> indices) => "[" + string.Join(", ", indices.Select(static index => Number(index))) + "]";

    /// <summary>Ticks, so that nothing is parsed when the runbook runs; the author's text stays beside it for the reader.</summary>
    public static string Duration(DurationModel? duration) =>
        duration?.Ticks is { } ticks ? $"global::System.TimeSpan.FromTicks({Number(ticks)}L) /* {duration.Text} */" : "null";

    /// <summary>For an XML documentation comment or a line comment: one line.</summary>
    public static string Doc(string text) => OneLine(text).Replace("&", "&amp;").Replace("<", "&lt;").Replace(">", "&gt;");

    public static string OneLine(string text) => text.Replace("\r", " ").Replace("\n", " ").Replace("\u2028", " ").Replace("\u2029", " ").Replace("\u0085", " ");

    private static bool IsPlain(string text)
    {
        foreach (var c in text)
        {
            if (c is < ' ' or '"' or '\\' or '\u007f' || (c > '\u007f' && !char.IsLetterOrDigit(c)))
            {
                return false;
            }
        }

        return true;
    }
}
