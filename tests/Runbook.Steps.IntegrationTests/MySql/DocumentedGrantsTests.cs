using Runbook.Steps.MySql;

namespace Runbook.Steps.IntegrationTests.MySql;

/// <summary>Runs the whole chain with one account a step, each holding what that step's documentation asks for and nothing else.</summary>
public sealed class DocumentedGrantsTests : IAsyncLifetime
{
    private readonly ReplicationPair pair = new();

    public Task InitializeAsync() => pair.InitializeAsync();

    public Task DisposeAsync() => pair.DisposeAsync();

    [Fact]
    public async Task Chain_EachStepWithItsDocumentedGrants_Passes()
    {
        var account = await pair.CreateAccountAsync();
        await GrantAsync("g_fence", "CREATE USER, PROCESS, CONNECTION ADMIN, BINLOG ADMIN ON *.*", "SELECT ON mysql.global_priv");
        await GrantAsync("g_drain", "PROCESS, CONNECTION ADMIN ON *.*", "CREATE, SELECT, INSERT, UPDATE ON runbook.*");
        await GrantAsync("g_prove", "PROCESS ON *.*", "SELECT ON mysql.global_priv", "SELECT ON mysql.event");
        await GrantAsync("g_source");
        var context = new TestStepContext();
        await pair.Source.ExecuteAsync("SET GLOBAL event_scheduler = ON");

        var fenced = await new FenceAccounts(pair.Source.Target("g_fence")) { Accounts = [account.Name] }.RunAsync(context);
        var drained = await new WaitForTransactionsToDrain(pair.Source.Target("g_drain")).RunAsync(fenced, context);
        await GrantAsync("g_wait", "SLAVE MONITOR ON *.*", "SELECT ON runbook.heartbeat");
        await GrantAsync("g_promote", "SLAVE MONITOR, REPLICATION SLAVE ADMIN, RELOAD, READ_ONLY ADMIN ON *.*", "SELECT, INSERT ON runbook.heartbeat");
        await GrantAsync("g_compare", "SELECT ON shop.orders");
        var proven = await new ProveFenced(pair.Source.Target("g_prove")) { Accounts = [account.Name] }.RunAsync((drained, Maybe<ReadOnlySet>.None), context);
        var caughtUp = await new WaitForReplica(pair.Source.Target("g_source"), pair.Replica.Target("g_wait")).RunAsync(proven, context);
        var promoted = await new PromoteReplica(pair.Replica.Target("g_promote")).RunAsync((proven, caughtUp), context);
        await new CompareSample(pair.Source.Target("g_compare"), pair.Replica.Target("g_compare")) { Tables = ["shop.orders"] }.RunAsync(caughtUp, context);

        Assert.Equal(proven.Gtid, promoted.Gtid);
    }

    private Task GrantAsync(string user, params string[] grants) =>
        pair.Source.ExecuteAsync([$"CREATE USER {user}@'%' IDENTIFIED BY 'pw'", .. grants.Select(grant => $"GRANT {grant} TO {user}@'%'")]);
}
