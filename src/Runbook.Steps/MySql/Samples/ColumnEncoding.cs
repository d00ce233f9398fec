using Runbook.Steps.MySql.Sessions;

namespace Runbook.Steps.MySql.Samples;

/// <summary>An expression that prints a value such that no two different values print alike, whatever the server. It runs on the server: only hashes travel.</summary>
internal static class ColumnEncoding
{
    private static readonly HashSet<string> Exact =
        ["TINYINT", "SMALLINT", "MEDIUMINT", "INT", "BIGINT", "DECIMAL", "DATE", "DATETIME", "TIMESTAMP", "TIME", "YEAR", "UUID", "INET4", "INET6"];

    private static readonly HashSet<string> Text = ["CHAR", "VARCHAR", "TINYTEXT", "TEXT", "MEDIUMTEXT", "LONGTEXT", "JSON"];

    private static readonly HashSet<string> Bytes = ["BINARY", "VARBINARY", "TINYBLOB", "BLOB", "MEDIUMBLOB", "LONGBLOB"];

    internal static bool IsSupported(string type) => Exact.Contains(type) || Text.Contains(type) || Bytes.Contains(type) || type is "FLOAT" or "DOUBLE" or "BIT" or "ENUM" or "SET";

    /// <summary>All columns of a row as one byte string: each with its length before it, so that nothing moves from one column to the next unseen.</summary>
    internal static string OfRow(IEnumerable<ColumnShape> columns) => $"CONCAT({string.Join(", ", columns.Select(Of))})";

    /// <summary>One column: <c>N</c> for NULL, else length, colon, bytes.</summary>
    internal static string Of(ColumnShape column)
    {
        var bytes = BytesOf(SqlText.Name(column.Name), column.Type);
        return $"IF({SqlText.Name(column.Name)} IS NULL, CAST('N' AS BINARY), CONCAT(CAST(LENGTH({bytes}) AS BINARY), CAST(':' AS BINARY), {bytes}))";
    }

    private static string BytesOf(string name, string type) => type switch
    {
        // The text protocol prints 6 digits of a FLOAT; as a DOUBLE it prints all that it takes to tell two values apart. The factor keeps FLOAT(7,3) from being rounded.
        "FLOAT" or "DOUBLE" => Plain($"{name} * 1e0"),
        "BIT" => Plain($"{name} + 0"),
        // Index and label: the same label may have another index, and sorts by it.
        "ENUM" or "SET" => Plain($"CONCAT({name} + 0, '=', {name})"),
        // Hashed each on its own: joined, long texts could outgrow max_allowed_packet, and CONCAT would return NULL.
        _ when Text.Contains(type) => $"CAST(SHA2(CONVERT({name} USING utf8mb4), 256) AS BINARY)",
        _ when Bytes.Contains(type) => $"CAST(SHA2({name}, 256) AS BINARY)",
        _ when Exact.Contains(type) => Plain(name),
        _ => throw new ArgumentOutOfRangeException(nameof(type), type, "Ask IsSupported first."),
    };

    private static string Plain(string expression) => $"CAST(CAST({expression} AS CHAR CHARACTER SET utf8mb4) AS BINARY)";
}
