using Runbook.Steps.MySql.Sessions;

namespace Runbook.Steps.MySql.Replication;

/// <summary>How far a replica is, against a position of its source.</summary>
internal sealed record ReplicaProgress(string Applied, bool Reached)
{
    internal static async Task<ReplicaProgress> ReadAsync(MySqlSession replica, string wanted, CancellationToken cancellationToken)
    {
        var applied = await replica.ReadTextAsync(replica.Dialect.AppliedGtidSql, cancellationToken) ?? string.Empty;
        try
        {
            return new ReplicaProgress(applied, await replica.Dialect.ReachedAsync(replica, applied, wanted, cancellationToken));
        }
        catch (FormatException e)
        {
            throw new MySqlStepException(
                $"The GTID '{wanted}' of the source cannot be compared on {MySqlSession.Describe(replica.Target)}, a {replica.Dialect.Product} server ({e.Message}). MySQL and MariaDB count differently: between them a promotion cannot be proven by GTID.", e);
        }
    }
}
