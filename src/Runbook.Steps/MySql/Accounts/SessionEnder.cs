using Runbook.Steps.MySql.Sessions;

namespace Runbook.Steps.MySql.Accounts;

/// <summary>Ends idle sessions, and waits until the server has let go of them.</summary>
internal static class SessionEnder
{
    /// <summary>Returns how many were ended. A session that began a transaction since the look is rolled back by its end: nothing acknowledged is lost.</summary>
    internal static async Task<int> EndIdleAsync(MySqlSession session, IReadOnlyList<AccountName> accounts, StepContext context)
    {
        var users = accounts.Select(account => account.User).ToList();
        var ended = new HashSet<long>();
        foreach (var idle in (await SessionList.OfAsync(session, users, context.CancellationToken)).Where(other => other.IsIdle))
        {
            if (await SessionList.EndAsync(session, idle, context.CancellationToken))
            {
                ended.Add(idle.Id);
            }
        }

        // KILL returns at once; the session stays until it has rolled back.
        while ((await SessionList.OfAsync(session, users, context.CancellationToken)).Any(other => ended.Contains(other.Id)))
        {
            await Task.Delay(SessionList.FastestPoll, context.Time, context.CancellationToken);
        }

        return ended.Count;
    }
}
