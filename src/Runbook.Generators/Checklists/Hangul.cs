using System.Text;

namespace Runbook.Generators.Checklists;

/// <summary>
/// Composes Korean syllables from their letters, which is how macOS writes them. The platform's normalisation does it too, but not where it runs in
/// invariant mode, as it does in many container images; there every title of the file would differ. Arithmetic of the Unicode Standard, 3.12.
/// </summary>
internal static class Hangul
{
    private const char FirstSyllable = '\uAC00';
    private const char FirstLead = '\u1100';
    private const char FirstVowel = '\u1161';
    private const char BeforeFirstTail = '\u11A7';
    private const int Leads = 19;
    private const int Vowels = 21;
    private const int Tails = 28;

    public static string Compose(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (result.Length == 0 || Join(result[result.Length - 1], c) is not { } joined)
            {
                result.Append(c);
            }
            else
            {
                result[result.Length - 1] = joined;
            }
        }

        return result.ToString();
    }

    private static char? Join(char before, char c)
    {
        if (before - FirstLead is var lead and >= 0 and < Leads && c - FirstVowel is var vowel and >= 0 and < Vowels)
        {
            return (char)(FirstSyllable + (((lead * Vowels) + vowel) * Tails));
        }

        var syllable = before - FirstSyllable;
        var isOpen = syllable is >= 0 and < Leads * Vowels * Tails && syllable % Tails == 0;
        return isOpen && c - BeforeFirstTail is var tail and > 0 and < Tails ? (char)(before + tail) : null;
    }
}
