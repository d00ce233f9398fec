using System.Globalization;

namespace Runbook.Steps.MySql.Sessions;

/// <summary>One row of an answer, by column name without regard to case: servers disagree on it.</summary>
internal sealed class Row(IReadOnlyDictionary<string, string?> values, string? first)
{
    /// <summary>The first column, for answers that name their columns after an account or a session.</summary>
    internal string? First => first;

    /// <summary>The value, null for NULL and for a column that this server does not have.</summary>
    internal string? this[string column] => values.TryGetValue(column, out var value) ? value : null;

    /// <summary>The value of the first of these columns that the server has.</summary>
    internal string? Any(params ReadOnlySpan<string> columns)
    {
        foreach (var column in columns)
        {
            if (values.TryGetValue(column, out var value))
            {
                return value;
            }
        }

        return null;
    }

    internal long Number(string column) =>
        long.TryParse(this[column], NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
