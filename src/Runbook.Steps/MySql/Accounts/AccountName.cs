using System.Text;
using Runbook.Steps.MySql.Sessions;

namespace Runbook.Steps.MySql.Accounts;

/// <summary>An account as the server knows it. User names are case-sensitive, hosts are not.</summary>
internal sealed record AccountName(string User, string Host)
{
    /// <summary>For statements: backticks mean the same in every SQL mode.</summary>
    internal string Quoted => $"{SqlText.Name(User)}@{SqlText.Name(Host)}";

    /// <summary>Reads <c>'user'@'host'</c>, quoted in ', " or `, a quote in the name doubled. Without quotes only letters, digits and <c>_ - . $ % :</c>.</summary>
    /// <exception cref="ArgumentException">It is something else; also when the host is missing, because the server would then take it for <c>'%'</c>.</exception>
    internal static AccountName Parse(string text)
    {
        var position = 0;
        var user = ReadPart(text, ref position);
        if (user is null || position >= text.Length || text[position++] != '@')
        {
            throw NotAnAccount(text);
        }

        var host = ReadPart(text, ref position);
        if (host is null || position != text.Length || user.Length == 0 || host.Length == 0)
        {
            throw NotAnAccount(text);
        }

        var account = new AccountName(user, host);
        _ = account.Quoted;
        return account;
    }

    /// <summary>Reads <c>CURRENT_USER()</c>: unquoted, and the user part may itself hold an @.</summary>
    internal static AccountName ParseServerForm(string text)
    {
        var at = text.LastIndexOf('@');
        return at < 0 ? throw NotAnAccount(text) : new AccountName(text[..at], text[(at + 1)..]);
    }

    internal bool IsSameAs(AccountName other) =>
        string.Equals(User, other.User, StringComparison.Ordinal) && string.Equals(Host, other.Host, StringComparison.OrdinalIgnoreCase);

    public override string ToString() => $"'{User.Replace("'", "''", StringComparison.Ordinal)}'@'{Host.Replace("'", "''", StringComparison.Ordinal)}'";

    private static string? ReadPart(string text, ref int position)
    {
        if (position >= text.Length)
        {
            return null;
        }

        return text[position] is '\'' or '"' or '`' ? ReadQuoted(text, ref position) : ReadBare(text, ref position);
    }

    private static string ReadBare(string text, ref int position)
    {
        var start = position;
        while (position < text.Length && (char.IsAsciiLetterOrDigit(text[position]) || text[position] is '_' or '-' or '.' or '$' or '%' or ':'))
        {
            position++;
        }

        return text[start..position];
    }

    private static string? ReadQuoted(string text, ref int position)
    {
        var quote = text[position++];
        var name = new StringBuilder();
        while (position < text.Length)
        {
            var c = text[position++];
            if (c != quote)
            {
                name.Append(c);
            }
            else if (position < text.Length && text[position] == quote)
            {
                name.Append(quote);
                position++;
            }
            else
            {
                return name.ToString();
            }
        }

        return null;
    }

    private static ArgumentException NotAnAccount(string text) =>
        new($"\"{text}\" does not name an account: write 'user'@'host', the host too ('%' for any).", nameof(text));
}
