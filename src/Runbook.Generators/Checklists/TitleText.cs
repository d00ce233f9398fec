using System.Text;

namespace Runbook.Generators.Checklists;

/// <summary>Titles as text, however they were typed.</summary>
internal static class TitleText
{
    /// <summary>What two equal titles share, however they were typed: Unicode NFC, single blanks, nothing invisible.</summary>
    public static string Normalize(string title)
    {
        var result = new StringBuilder(title.Length);
        foreach (var c in Compose(title, NormalizationForm.FormC))
        {
            if (char.IsWhiteSpace(c))
            {
                result.Append(result.Length == 0 || result[result.Length - 1] == ' ' ? string.Empty : " ");
            }
            else if (c is not ('\u200B' or '\u2060' or '\uFEFF'))
            {
                result.Append(c);
            }
        }

        return result.ToString().TrimEnd();
    }

    /// <summary>Also where the platform cannot, and for what is no valid text.</summary>
    public static string Compose(string text, NormalizationForm form)
    {
        try
        {
            return Hangul.Compose(text.Normalize(form));
        }
        catch (ArgumentException)
        {
            // Half a surrogate pair: no text, but no reason to break the compilation either.
            return text;
        }
    }
}
