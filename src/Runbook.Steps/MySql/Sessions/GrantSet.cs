namespace Runbook.Steps.MySql.Sessions;

/// <summary>The global privileges of the runbook's own account, read from <c>SHOW GRANTS</c>. The lines themselves hold a password hash and go nowhere.</summary>
internal sealed class GrantSet
{
    private readonly HashSet<string> global;

    private GrantSet(HashSet<string> global) => this.global = global;

    internal static async Task<GrantSet> ReadAsync(MySqlSession session, CancellationToken cancellationToken)
    {
        var rows = await session.QueryAsync("SHOW GRANTS", cancellationToken);
        return Parse(rows.Select(row => row.First ?? string.Empty));
    }

    internal static GrantSet Parse(IEnumerable<string> lines)
    {
        var global = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var line in lines)
        {
            var on = line.IndexOf(" ON *.* TO ", StringComparison.OrdinalIgnoreCase);
            if (line.StartsWith("GRANT ", StringComparison.OrdinalIgnoreCase) && on > 0)
            {
                global.UnionWith(line["GRANT ".Length..on].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries));
            }
        }

        return new GrantSet(global);
    }

    internal bool HasAny(params IEnumerable<string> privileges) => global.Contains("ALL PRIVILEGES") || privileges.Any(global.Contains);

    /// <summary>Those of the given privileges that the account holds, for a message.</summary>
    internal IReadOnlyList<string> Among(IEnumerable<string> privileges) => [.. privileges.Where(global.Contains)];
}
