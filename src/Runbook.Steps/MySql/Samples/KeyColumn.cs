using System.Globalization;
using Runbook.Steps.MySql.Sessions;

namespace Runbook.Steps.MySql.Samples;

/// <summary>Reads a key column as text, and finds it again by that text on the other server, over its index.</summary>
internal static class KeyColumn
{
    private static readonly HashSet<string> Integers = ["TINYINT", "SMALLINT", "MEDIUMINT", "INT", "BIGINT", "YEAR"];

    internal static bool IsInteger(string type) => Integers.Contains(type);

    internal static bool IsSupported(string type) => type is not ("FLOAT" or "DOUBLE" or "JSON") && ColumnEncoding.IsSupported(type);

    internal static string Read(ColumnShape column)
    {
        var name = SqlText.Name(column.Name);
        return column.Type switch
        {
            "BIT" => $"CAST({name} + 0 AS CHAR)",
            _ when IsBytes(column.Type) => $"HEX({name})",
            _ => $"CAST({name} AS CHAR CHARACTER SET utf8mb4)",
        };
    }

    /// <summary>A condition on one parameter. The column stands bare, or its index would not be used.</summary>
    internal static string Match(ColumnShape column, string parameter) =>
        IsBytes(column.Type) ? $"{SqlText.Name(column.Name)} = UNHEX({parameter})" : $"{SqlText.Name(column.Name)} = {parameter}";

    /// <summary>The parameter's value. Numbers go as numbers: compared with text, a large integer would be rounded.</summary>
    internal static object Value(ColumnShape column, string text) =>
        (IsInteger(column.Type) || column.Type is "BIT" or "DECIMAL") && decimal.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) ? number : text;

    private static bool IsBytes(string type) => type is "BINARY" or "VARBINARY" || type.EndsWith("BLOB", StringComparison.Ordinal);
}
