namespace Runbook.Steps.MySql.Sessions;

/// <summary>A table, with its schema.</summary>
internal sealed record TableName(string Schema, string Table)
{
    internal string Quoted => $"{SqlText.Name(Schema)}.{SqlText.Name(Table)}";

    /// <summary>Reads <c>schema.table</c>, or <c>table</c> when there is a default schema. Names with a dot in them cannot be given.</summary>
    /// <exception cref="ArgumentException">It is neither.</exception>
    internal static TableName Parse(string text, string? defaultSchema = null)
    {
        var parts = text.Split('.');
        var name = parts switch
        {
            [var schema, var table] => new TableName(schema, table),
            [var table] when defaultSchema is not null => new TableName(defaultSchema, table),
            _ => throw new ArgumentException($"'{text}' does not name a table: write schema.table, or give the target a Database.", nameof(text)),
        };
        _ = name.Quoted;
        return name;
    }

    public override string ToString() => $"{Schema}.{Table}";
}
