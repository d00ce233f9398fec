namespace RollbackLab.Load;

/// <summary>How long no write was acknowledged.</summary>
internal sealed record WriteGaps
{
    /// <summary>What is shorter than this is the pace of the load, not an outage.</summary>
    public const long ShortestOutageMilliseconds = 500;

    /// <summary>The longest time between two acknowledgements that follow each other.</summary>
    public required double LongestSeconds { get; init; }

    /// <summary>The sum of all gaps of at least <see cref="ShortestOutageMilliseconds"/>.</summary>
    public required double TotalSeconds { get; init; }

    /// <summary>When the longest gap began, in milliseconds since 1970; null: there was none.</summary>
    public required long? LongestFrom { get; init; }

    /// <param name="times">Milliseconds since 1970 of the acknowledgements, in any order.</param>
    public static WriteGaps Measure(IEnumerable<long> times)
    {
        long longest = 0, total = 0;
        long? previous = null, from = null;
        foreach (var time in times.Order())
        {
            var gap = time - previous ?? 0;
            if (gap > longest)
            {
                (longest, from) = (gap, previous);
            }

            total += gap >= ShortestOutageMilliseconds ? gap : 0;
            previous = time;
        }

        return new WriteGaps { LongestSeconds = longest / 1000d, TotalSeconds = total / 1000d, LongestFrom = from };
    }
}
