using System.Text;

namespace Runbook.Steps.MySql.Sessions;

/// <summary>The only place where text becomes SQL: where a parameter cannot stand, in names and in account and replication statements.</summary>
internal static class SqlText
{
    /// <summary>A name in backticks. A backtick is doubled, whatever the SQL mode.</summary>
    /// <exception cref="ArgumentException">No server takes such a name.</exception>
    internal static string Name(string name)
    {
        if (name.Length is 0 or > 255 || name.Any(char.IsControl))
        {
            throw new ArgumentException($"'{name}' cannot be a name: 1 to 255 characters, no control characters.", nameof(name));
        }

        return $"`{name.Replace("`", "``", StringComparison.Ordinal)}`";
    }

    /// <summary>A string literal for statements that take no parameters. Right only in a session of ours, whose SQL mode lacks NO_BACKSLASH_ESCAPES.</summary>
    /// <exception cref="ArgumentException">It holds a control character; the value itself is not shown, it may be a password.</exception>
    internal static string Literal(string value)
    {
        if (value.Any(char.IsControl))
        {
            throw new ArgumentException("The value holds a control character, which no host, account or password of a replication source may.", nameof(value));
        }

        var text = new StringBuilder("'", value.Length + 2);
        foreach (var c in value)
        {
            text.Append(c switch { '\'' => "''", '\\' => @"\\", _ => c.ToString() });
        }

        return text.Append('\'').ToString();
    }
}
