namespace Runbook.Generators.Checklists;

/// <summary>How alike two titles are, from 0 to 1.</summary>
internal static class TitleSimilarity
{
    /// <summary>
    /// From here on two titles are taken for one that was reworded. No two of the hundred items of the sample's checklist reach it (0.62 at most),
    /// and a word that was added, left out, moved or replaced does.
    /// </summary>
    public const double Reworded = 2.0 / 3;

    public static double Of(TitleLetters left, TitleLetters right)
    {
        if (left.Stem.Length > 0 && left.Stem == right.Stem)
        {
            return 1;
        }

        var (a, b) = (left.All, right.All);
        return a.Length == 0 || b.Length == 0 ? 0 : Math.Max(SharedPairs(a, b), 1 - ((double)Edits(a, b) / Math.Max(a.Length, b.Length)));
    }

    // Dice's coefficient over pairs of neighbouring letters: words may have moved.
    private static double SharedPairs(string a, string b)
    {
        var pairs = new Dictionary<(char, char), int>();
        for (var i = 1; i < a.Length; i++)
        {
            pairs.TryGetValue((a[i - 1], a[i]), out var count);
            pairs[(a[i - 1], a[i])] = count + 1;
        }

        var shared = 0;
        for (var i = 1; i < b.Length; i++)
        {
            if (pairs.TryGetValue((b[i - 1], b[i]), out var count) && count > 0)
            {
                pairs[(b[i - 1], b[i])] = count - 1;
                shared++;
            }
        }

        return a.Length + b.Length == 2 ? 0 : 2.0 * shared / (a.Length + b.Length - 2);
    }

    // Levenshtein's distance, one row at a time.
    private static int Edits(string a, string b)
    {
        var row = Enumerable.Range(0, b.Length + 1).ToArray();
        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = diagonal + (a[i - 1] == b[j - 1] ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.Min(replaced, Math.Min(row[j], row[j - 1]) + 1);
            }
        }

        return row[b.Length];
    }
}
