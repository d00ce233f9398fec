using MySqlConnector;
using Runbook.Steps.MySql.Sessions;

namespace Runbook.Steps.MySql.Accounts;

/// <summary>Reads from the server which accounts exist and which are locked.</summary>
internal static class AccountReader
{
    internal static IReadOnlyList<AccountName> ParseAll(IReadOnlyList<string> accounts) => accounts.Count == 0
        ? throw new ArgumentException("No account is named. Name the application's accounts as 'user'@'host'.", nameof(accounts))
        : [.. accounts.Select(AccountName.Parse).Distinct()];

    /// <summary>The state of each account, in the order given.</summary>
    /// <exception cref="MySqlStepException">
    /// One does not exist; or a session of it could not be told from one of another account of the same user name; or the server does not let us read.
    /// </exception>
    internal static async Task<IReadOnlyList<AccountState>> ReadAsync(MySqlSession session, IReadOnlyList<AccountName> accounts, CancellationToken cancellationToken)
    {
        var states = new List<AccountState>();
        foreach (var account in accounts)
        {
            var namesakes = await ReadNamesakesAsync(session, account, cancellationToken);
            var state = namesakes.FirstOrDefault(other => other.Account.IsSameAs(account))
                ?? throw new MySqlStepException($"{MySqlSession.Describe(session.Target)} has no account {account}. Correct the name and the host{Namesakes(namesakes)}.");
            // The process list shows a session's user name, not which account let it in.
            var unnamed = namesakes.FirstOrDefault(other => !accounts.Any(other.Account.IsSameAs));
            if (unnamed is not null)
            {
                throw new MySqlStepException(
                    $"{MySqlSession.Describe(session.Target)} also has the account {unnamed.Account}, and a session of it cannot be told from one of {account}. Name it too, or rename it.");
            }

            states.Add(state);
        }

        return states;
    }

    private static string Namesakes(IReadOnlyList<AccountState> namesakes) =>
        namesakes.Count == 0 ? string.Empty : $"; there is {string.Join(", ", namesakes.Select(other => other.Account))}";

    private static async Task<IReadOnlyList<AccountState>> ReadNamesakesAsync(MySqlSession session, AccountName account, CancellationToken cancellationToken)
    {
        try
        {
            var rows = await session.QueryAsync(session.Dialect.AccountsSql, cancellationToken, ("@user", account.User));
            return [.. rows.Select(row => new AccountState(new AccountName(row["User"]!, row["Host"]!), row.Number("Locked") == 1))];
        }
        catch (MySqlException e) when (e.ErrorCode is MySqlErrorCode.TableAccessDenied or MySqlErrorCode.ColumnAccessDenied or MySqlErrorCode.DatabaseAccessDenied)
        {
            throw new MySqlStepException(
                $"{MySqlSession.Describe(session.Target)} does not let '{session.Target.User}' read which accounts are locked: {e.Message}. GRANT SELECT ON {session.Dialect.AccountsTable} to it.", e);
        }
    }
}
