using Runbook.Steps.MySql.Sessions;

namespace Runbook.Steps.MySql.Replication;

/// <summary>Why a replica may not be promoted.</summary>
internal static class PromotionChecks
{
    /// <exception cref="MySqlStepException">It would find out half-way that it may not go on.</exception>
    internal static async Task RequirePrivilegesAsync(MySqlSession session, CancellationToken cancellationToken)
    {
        var grants = await GrantSet.ReadAsync(session, cancellationToken);
        IReadOnlyList<IReadOnlyList<string>> needed = [session.Dialect.PrivilegesToReplicate, ["RELOAD"], session.Dialect.PrivilegesToSetReadOnly];
        var missing = needed.Where(alternatives => !grants.HasAny(alternatives)).Select(alternatives => alternatives[0]).ToList();
        if (missing.Count > 0)
        {
            throw new MySqlStepException($"'{session.Target.User}' on {MySqlSession.Describe(session.Target)} cannot promote: GRANT {string.Join(", ", missing)} ON *.* to it. Nothing was changed.");
        }
    }

    /// <exception cref="MySqlStepException">The replica lacks something that was written before the fence.</exception>
    internal static async Task RequireReachedAsync(MySqlSession session, FenceProven fence, CancellationToken cancellationToken)
    {
        var progress = await ReplicaProgress.ReadAsync(session, fence.Gtid, cancellationToken);
        if (!progress.Reached)
        {
            throw new MySqlStepException($"{MySqlSession.Describe(session.Target)} is at {progress.Applied}, behind the fence at {fence.Gtid}: what is missing would be lost. Start replication, wait for it again, then promote.");
        }
    }
}
