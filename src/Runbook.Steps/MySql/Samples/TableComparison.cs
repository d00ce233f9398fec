using Runbook.Steps.MySql.Sessions;

namespace Runbook.Steps.MySql.Samples;

/// <summary>Compares one table of two servers by a sample taken on both, so that a row which only one of them has is found from either side.</summary>
internal sealed record TableComparison(TableSample Sample, int Different, IReadOnlyList<string> Differences)
{
    /// <summary>More than this no one reads at night.</summary>
    internal const int Listed = 20;

    internal static async Task<TableComparison> RunAsync(SampleReader source, SampleReader other, TableShape table, int rows, bool count, CancellationToken cancellationToken)
    {
        var starts = await source.FindStartsAsync(cancellationToken);
        var here = await source.SampleAsync(starts, rows, cancellationToken);
        var there = await other.SampleAsync(starts, rows, cancellationToken);
        var missingHere = there.Keys.Where(key => !here.ContainsKey(key)).ToList();
        var missingThere = here.Keys.Where(key => !there.ContainsKey(key)).ToList();
        AddAll(here, await source.FindAsync(missingHere, cancellationToken));
        AddAll(there, await other.FindAsync(missingThere, cancellationToken));

        var sample = new TableSample
        {
            Table = table.Name.ToString(),
            RowsCompared = here.Keys.Union(there.Keys).Count(),
            RowsSource = count ? await source.CountAsync(cancellationToken) : null,
            RowsOther = count ? await other.CountAsync(cancellationToken) : null,
        };
        var different = here.Keys.Union(there.Keys).Where(key => !here.TryGetValue(key, out var a) || !there.TryGetValue(key, out var b) || a != b).ToList();
        var differences = new List<string>();
        if (sample.RowsSource != sample.RowsOther)
        {
            differences.Add($"{table.Name}: {sample.RowsSource} rows on {source.Session.Target.Name}, {sample.RowsOther} on {other.Session.Target.Name}");
        }

        foreach (var key in different.Take(Listed))
        {
            differences.Add($"{table.Name} {key.Describe(table)}: {await DescribeAsync(key, source, other, here, there, cancellationToken)}");
        }

        return new TableComparison(sample, different.Count, differences);
    }

    private static async Task<string> DescribeAsync(
        RowKey key, SampleReader source, SampleReader other, Dictionary<RowKey, string> here, Dictionary<RowKey, string> there, CancellationToken cancellationToken)
    {
        if (!here.ContainsKey(key))
        {
            return $"only on {other.Session.Target.Name}";
        }

        if (!there.ContainsKey(key))
        {
            return $"only on {source.Session.Target.Name}";
        }

        var a = await source.ReadColumnsAsync(key, cancellationToken);
        var b = await other.ReadColumnsAsync(key, cancellationToken);
        return $"{string.Join(", ", a.Where(column => b[column.Key] != column.Value).Select(column => column.Key))} differ";
    }

    private static void AddAll(Dictionary<RowKey, string> rows, Dictionary<RowKey, string> more)
    {
        foreach (var (key, hash) in more)
        {
            rows[key] = hash;
        }
    }
}
