namespace Runbook.Generators.Bodies.Sql;

internal static class SqlWords
{
    private static readonly HashSet<string> Verbs = new(StringComparer.OrdinalIgnoreCase)
    {
        "ALTER", "ANALYZE", "BEGIN", "CALL", "CHANGE", "CREATE", "DELETE", "DO", "DROP", "EXEC", "EXECUTE", "EXPLAIN", "FLUSH", "GRANT", "INSERT", "KILL", "LOAD", "LOCK", "MERGE",
        "OPTIMIZE", "PURGE", "RENAME", "REPLACE", "RESET", "REVOKE", "SELECT", "SET", "SHOW", "START", "STOP", "TRUNCATE", "UNLOCK", "UPDATE", "USE", "WITH",
    };

    /// <summary>The text begins as a statement does: with its verb, and something behind it.</summary>
    public static bool BeginsStatement(string text)
    {
        var start = 0;
        while (start < text.Length && (char.IsWhiteSpace(text[start]) || text[start] == '('))
        {
            start++;
        }

        var end = start;
        while (end < text.Length && char.IsLetter(text[end]))
        {
            end++;
        }

        return end > start && end < text.Length && char.IsWhiteSpace(text[end]) && Verbs.Contains(text.Substring(start, end - start));
    }
}
