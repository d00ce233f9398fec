using System.Text;

namespace Runbook.Generators.Checklists;

/// <summary>What is left of a title without case, blanks, punctuation and width of characters. <see cref="Stem"/> is without what stands in brackets at its end, too.</summary>
internal readonly record struct TitleLetters(string All, string Stem)
{
    public static TitleLetters Of(string title) => new(Letters(title), Letters(WithoutSuffix(title)));

    private static string Letters(string title)
    {
        var result = new StringBuilder(title.Length);
        foreach (var c in TitleText.Compose(title, NormalizationForm.FormKC))
        {
            if (char.IsLetterOrDigit(c) || char.IsSurrogate(c))
            {
                result.Append(char.ToLowerInvariant(c));
            }
        }

        return result.ToString();
    }

    // DNS 설정 변경 (필요시)
    private static string WithoutSuffix(string title)
    {
        var trimmed = title.TrimEnd();
        var open = trimmed.Length > 0 ? trimmed[trimmed.Length - 1] switch
        {
            ')' => '(',
            ']' => '[',
            '）' => '（',
            _ => '\0',
        } : '\0';
        var start = open == '\0' ? -1 : trimmed.LastIndexOf(open);
        return start > 0 ? trimmed.Substring(0, start).TrimEnd() : title;
    }
}
