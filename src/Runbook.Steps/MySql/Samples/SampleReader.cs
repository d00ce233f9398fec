using System.Globalization;
using System.Text;
using Runbook.Steps.MySql.Sessions;

namespace Runbook.Steps.MySql.Samples;

/// <summary>Reads rows of one table on one server as keys and hashes.</summary>
internal sealed class SampleReader(MySqlSession session, TableShape table)
{
    internal const int Ranges = 10;
    private const int LookupBatch = 100;

    internal MySqlSession Session => session;

    /// <summary>Where to begin in the key, evenly between its ends; empty when its first column is no integer, or there are no rows.</summary>
    internal async Task<IReadOnlyList<decimal>> FindStartsAsync(CancellationToken cancellationToken)
    {
        var first = table.Key[0];
        if (!KeyColumn.IsInteger(first.Type))
        {
            return [];
        }

        var name = SqlText.Name(first.Name);
        var ends = (await session.QueryAsync($"SELECT CAST(MIN({name}) AS CHAR) AS LOW, CAST(MAX({name}) AS CHAR) AS HIGH FROM {table.Name.Quoted}", cancellationToken))[0];
        if (ends["LOW"] is not { } lowText || ends["HIGH"] is not { } highText)
        {
            return [];
        }

        var low = decimal.Parse(lowText, CultureInfo.InvariantCulture);
        var high = decimal.Parse(highText, CultureInfo.InvariantCulture);
        return [.. Enumerable.Range(0, Ranges).Select(i => low + decimal.Floor((high - low) / Ranges * i)).Distinct()];
    }

    /// <summary>Half of the rows newest by key; the other half spread over the starts, or the oldest when there are none.</summary>
    internal async Task<Dictionary<RowKey, string>> SampleAsync(IReadOnlyList<decimal> starts, int rows, CancellationToken cancellationToken)
    {
        var half = Math.Max(1, rows / 2);
        var sample = new Dictionary<RowKey, string>();
        await AddAsync(sample, $"ORDER BY {Order(" DESC")} LIMIT {half}", cancellationToken);
        if (starts.Count == 0)
        {
            await AddAsync(sample, $"ORDER BY {Order(string.Empty)} LIMIT {half}", cancellationToken);
        }

        foreach (var start in starts)
        {
            await AddAsync(sample, $"WHERE {SqlText.Name(table.Key[0].Name)} >= @start ORDER BY {Order(string.Empty)} LIMIT {Math.Max(1, half / starts.Count)}", cancellationToken, ("@start", start));
        }

        return sample;
    }

    /// <summary>Those of the rows that are there.</summary>
    internal async Task<Dictionary<RowKey, string>> FindAsync(IEnumerable<RowKey> keys, CancellationToken cancellationToken)
    {
        var found = new Dictionary<RowKey, string>();
        foreach (var batch in keys.Chunk(LookupBatch))
        {
            var (where, parameters) = Match(batch);
            await AddAsync(found, where, cancellationToken, parameters);
        }

        return found;
    }

    /// <summary>A hash for each column of one row.</summary>
    internal async Task<IReadOnlyDictionary<string, string?>> ReadColumnsAsync(RowKey key, CancellationToken cancellationToken)
    {
        var (where, parameters) = Match([key]);
        var hashes = table.Columns.Select((column, i) => $"SHA2({ColumnEncoding.Of(column)}, 256) AS c{i}");
        var row = (await session.QueryAsync($"SELECT {string.Join(", ", hashes)} FROM {table.Name.Quoted} {where}", cancellationToken, parameters))[0];
        return table.Columns.Select((column, i) => (column.Name, Hash: row[$"c{i}"])).ToDictionary(pair => pair.Name, pair => pair.Hash);
    }

    internal Task<long> CountAsync(CancellationToken cancellationToken) => session.ReadNumberAsync($"SELECT COUNT(*) FROM {table.Name.Quoted}", cancellationToken);

    private async Task AddAsync(Dictionary<RowKey, string> rows, string rest, CancellationToken cancellationToken, params (string Name, object? Value)[] parameters)
    {
        var keys = string.Join(", ", table.Key.Select((column, i) => $"{KeyColumn.Read(column)} AS k{i}"));
        foreach (var row in await session.QueryAsync($"SELECT {keys}, SHA2({ColumnEncoding.OfRow(table.Columns)}, 256) AS hash FROM {table.Name.Quoted} {rest}", cancellationToken, parameters))
        {
            var key = new RowKey([.. table.Key.Select((_, i) => row[$"k{i}"]!)]);
            rows[key] = row["hash"] ?? throw new MySqlStepException(
                $"{MySqlSession.Describe(session.Target)} could not print a row of {table.Name} ({key.Describe(table)}): it outgrew max_allowed_packet. Raise it, or leave the table out.");
        }
    }

    private string Order(string direction) => string.Join(", ", table.Key.Select(column => SqlText.Name(column.Name) + direction));

    // Ors of ands: MariaDB does not use the index for (a, b) IN ((1, 2), …).
    private (string Where, (string Name, object? Value)[] Parameters) Match(IReadOnlyList<RowKey> keys)
    {
        var parameters = new List<(string Name, object? Value)>();
        var where = new StringBuilder("WHERE ");
        for (var i = 0; i < keys.Count; i++)
        {
            where.Append(i == 0 ? "(" : " OR (");
            for (var j = 0; j < table.Key.Count; j++)
            {
                var parameter = string.Create(CultureInfo.InvariantCulture, $"@k{i}_{j}");
                where.Append(j == 0 ? string.Empty : " AND ").Append(KeyColumn.Match(table.Key[j], parameter));
                parameters.Add((parameter, KeyColumn.Value(table.Key[j], keys[i].Values[j])));
            }

            where.Append(')');
        }

        return (where.ToString(), [.. parameters]);
    }
}
