using System.Globalization;
using MigrationRollback.Contracts;
using MigrationRollback.Targets;
using Runbook;
using Runbook.Steps.MySql;

namespace MigrationRollback.Steps;

/// <summary>The last look at both databases.</summary>
internal static class RollbackCheck
{
    private static readonly TimeSpan Watch = TimeSpan.FromSeconds(2);

    public static async Task<SystemChecked> RunAsync(RollbackTargets targets, FenceProven fence, StepContext context)
    {
        var token = context.CancellationToken;
        var before = await ReadAsync(targets.Idc, "SELECT COUNT(*) FROM orders", token);
        await Task.Delay(Watch, context.Time, token);
        var after = await ReadAsync(targets.Idc, "SELECT COUNT(*) FROM orders", token);
        var position = await ReadAsync(targets.Rds, "SELECT @@global.gtid_binlog_pos", token);
        var readOnly = await ReadAsync(targets.Idc, "SELECT @@global.read_only", token);
        if (position != fence.Gtid)
        {
            throw new InvalidOperationException($"RDS was written to after the fence: it stood at {fence.Gtid} and stands at {position} now. Those writes are not in the IDC. Find out who wrote them before anything else.");
        }

        var orders = long.Parse(after, CultureInfo.InvariantCulture) - long.Parse(before, CultureInfo.InvariantCulture);
        return readOnly == "0" && orders > 0
            ? new SystemChecked { At = context.Time.GetUtcNow(), RdsGtid = position, NewOrders = orders }
            : throw new InvalidOperationException($"The IDC took {orders} orders in {Watch.TotalSeconds} s with read_only = {readOnly}. Look at the shop's log and at the load balancer.");
    }

    private static async Task<string> ReadAsync(MySqlTarget target, string sql, CancellationToken cancellationToken)
    {
        await using var session = await MySqlReader.OpenAsync(target, cancellationToken);
        return await session.ReadAsync(sql, cancellationToken);
    }
}
