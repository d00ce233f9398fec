using System.Text;

namespace Runbook.Generators.CodeFixes.Reading;

/// <summary>Ids of runbooks.</summary>
internal static class KebabId
{
    /// <summary>The words of a text in kebab case; null when it has letters that an id cannot have, or none at all.</summary>
    public static string? Of(string text)
    {
        var id = new StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i];
            if (c > 127 && char.IsLetterOrDigit(c))
            {
                return null;
            }

            if (!IsWord(c))
            {
                Break(id);
                continue;
            }

            if (char.IsUpper(c) && i > 0 && (char.IsLower(text[i - 1]) || char.IsDigit(text[i - 1]) || (char.IsUpper(text[i - 1]) && i + 1 < text.Length && char.IsLower(text[i + 1]))))
            {
                Break(id);
            }

            id.Append(char.ToLowerInvariant(c));
        }

        var result = id.ToString().TrimEnd('-');
        return result.Length > 0 ? result : null;
    }

    private static bool IsWord(char c) => c is >= 'a' and <= 'z' or >= 'A' and <= 'Z' or >= '0' and <= '9';

    private static void Break(StringBuilder id)
    {
        if (id.Length > 0 && id[id.Length - 1] != '-')
        {
            id.Append('-');
        }
    }
}
