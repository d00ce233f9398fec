using Runbook.Steps.MySql.Sessions;

namespace Runbook.Steps.MySql.Accounts;

/// <summary>Why a fence may not start.</summary>
internal static class FenceChecks
{
    /// <exception cref="MySqlStepException">The runbook would lock itself out.</exception>
    internal static async Task RefuseOwnAccountAsync(MySqlSession session, IReadOnlyList<AccountName> accounts, CancellationToken cancellationToken)
    {
        var own = AccountName.ParseServerForm((await session.ReadTextAsync("SELECT CURRENT_USER()", cancellationToken))!);
        if (accounts.Any(own.IsSameAs))
        {
            throw new MySqlStepException(
                $"{own} is the runbook's own account on {MySqlSession.Describe(session.Target)}: with it locked nothing could be verified or undone. Give the runbook an account of its own.");
        }
    }

    /// <exception cref="MySqlStepException">It would find out half-way that it may not go on.</exception>
    internal static async Task RequirePrivilegesAsync(MySqlSession session, CancellationToken cancellationToken)
    {
        var grants = await GrantSet.ReadAsync(session, cancellationToken);
        var missing = new List<string>();
        if (!grants.HasAny("CREATE USER"))
        {
            missing.Add("CREATE USER");
        }

        if (!grants.HasAny("PROCESS"))
        {
            missing.Add("PROCESS");
        }

        if (!session.HasRdsKill && !grants.HasAny(session.Dialect.KillPrivilege, "SUPER"))
        {
            missing.Add(session.Dialect.KillPrivilege);
        }

        if (missing.Count > 0)
        {
            throw new MySqlStepException($"'{session.Target.User}' on {MySqlSession.Describe(session.Target)} cannot fence accounts: GRANT {string.Join(", ", missing)} ON *.* to it.");
        }
    }
}
