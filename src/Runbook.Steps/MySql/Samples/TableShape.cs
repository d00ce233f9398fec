using Runbook.Steps.MySql.Sessions;

namespace Runbook.Steps.MySql.Samples;

/// <summary>The columns of a table in their order, and its primary key.</summary>
internal sealed record TableShape(TableName Name, IReadOnlyList<ColumnShape> Columns, IReadOnlyList<ColumnShape> Key)
{
    /// <exception cref="MySqlStepException">It is not there, or the account may not see it.</exception>
    internal static async Task<TableShape> ReadAsync(MySqlSession session, TableName name, CancellationToken cancellationToken)
    {
        (string Name, object? Value)[] table = [("@schema", name.Schema), ("@table", name.Table)];
        var columns = await session.QueryAsync(
            "SELECT COLUMN_NAME, DATA_TYPE FROM information_schema.COLUMNS WHERE TABLE_SCHEMA = @schema AND TABLE_NAME = @table ORDER BY ORDINAL_POSITION", cancellationToken, table);
        if (columns.Count == 0)
        {
            throw new MySqlStepException($"{MySqlSession.Describe(session.Target)} has no table {name}, or '{session.Target.User}' may not see it: GRANT SELECT on it.");
        }

        var shapes = columns.Select(row => new ColumnShape(row["COLUMN_NAME"]!, row["DATA_TYPE"]!.ToUpperInvariant())).ToList();
        var key = await session.QueryAsync(
            "SELECT COLUMN_NAME FROM information_schema.STATISTICS WHERE TABLE_SCHEMA = @schema AND TABLE_NAME = @table AND INDEX_NAME = 'PRIMARY' ORDER BY SEQ_IN_INDEX", cancellationToken, table);
        return new TableShape(name, shapes, [.. key.Select(row => shapes.First(shape => shape.Name == row["COLUMN_NAME"]))]);
    }

    /// <summary>Why its rows cannot be compared; null when they can.</summary>
    internal string? WhyNot()
    {
        if (Key.Count == 0)
        {
            return $"{Name} was not compared: it has no primary key by which to find a row on the other server.";
        }

        var key = Key.FirstOrDefault(column => !KeyColumn.IsSupported(column.Type));
        var other = Columns.FirstOrDefault(column => !ColumnEncoding.IsSupported(column.Type));
        return (key, other) switch
        {
            ({ } bad, _) => $"{Name} was not compared: its key column {bad.Name} is of type {bad.Type}, by which a row cannot be found exactly.",
            (_, { } bad) => $"{Name} was not compared: how to read {bad.Name} of type {bad.Type} in full is not known.",
            _ => null,
        };
    }
}
