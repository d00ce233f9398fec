namespace Runbook.Steps.MySql.Samples;

/// <summary>The primary key of a row, each column as text.</summary>
internal sealed class RowKey(IReadOnlyList<string> values) : IEquatable<RowKey>
{
    internal IReadOnlyList<string> Values => values;

    public bool Equals(RowKey? other) => other is not null && values.SequenceEqual(other.Values, StringComparer.Ordinal);

    public override bool Equals(object? obj) => Equals(obj as RowKey);

    public override int GetHashCode() => values.Aggregate(0, (hash, value) => HashCode.Combine(hash, value));

    internal string Describe(TableShape table) => string.Join(", ", table.Key.Zip(values, (column, value) => $"{column.Name}={value}"));
}
