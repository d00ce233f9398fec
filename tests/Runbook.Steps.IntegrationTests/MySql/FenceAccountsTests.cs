using MySqlConnector;
using Runbook.Steps.MySql;

namespace Runbook.Steps.IntegrationTests.MySql;

[Collection(MariaDbCollection.Name)]
public sealed class FenceAccountsTests(ReplicationPair pair)
{
    [Fact]
    public async Task Run_IdleAndBusySessions_EndsTheIdleAndLeavesTheTransaction()
    {
        var account = await pair.CreateAccountAsync();
        await using var idle = await pair.Source.OpenAsync(account.User);
        await using var busy = await pair.Source.OpenAsync(account.User);
        await busy.DoAsync("START TRANSACTION");
        await busy.DoAsync("INSERT INTO shop.orders (amount) VALUES (1)");

        var fenced = await Fence(account).RunAsync(new TestStepContext());

        Assert.Equal(1, fenced.SessionsEnded);
        Assert.Equal(1, fenced.SessionsLeft);
        await Assert.ThrowsAnyAsync<MySqlException>(() => idle.DoAsync("SELECT 1"));
        await busy.DoAsync("COMMIT");
        var refused = await Assert.ThrowsAsync<MySqlException>(() => pair.Source.OpenAsync(account.User));
        Assert.Equal(4151, refused.Number);
    }

    [Fact]
    public async Task Run_LockIsKeptOutOfTheBinaryLog_ReplicaAccountStaysOpen()
    {
        var account = await pair.CreateAccountAsync();
        await Fence(account).RunAsync(new TestStepContext());
        await pair.BeatAsync();
        await pair.WaitUntilEqualAsync();

        await using var session = await pair.Replica.OpenAsync(account.User);

        Assert.Equal(1, await LockedAsync(pair.Source, account));
        Assert.Equal(0, await LockedAsync(pair.Replica, account));
    }

    [Fact]
    public async Task Run_OwnAccount_IsRefusedAndStaysOpen()
    {
        var step = new FenceAccounts(pair.SourceTarget) { Accounts = ["'runbook'@'%'"] };

        var e = await Assert.ThrowsAsync<MySqlStepException>(() => step.RunAsync(new TestStepContext()));

        Assert.Contains("own account", e.Message, StringComparison.Ordinal);
        Assert.Equal(0, await LockedAsync(pair.Source, new AppAccount("runbook")));
    }

    [Fact]
    public async Task Run_UnknownAccount_LocksNone()
    {
        var account = await pair.CreateAccountAsync();
        var step = new FenceAccounts(pair.SourceTarget) { Accounts = [account.Name, "'nobody'@'%'"] };

        var e = await Assert.ThrowsAsync<MySqlStepException>(() => step.RunAsync(new TestStepContext()));

        Assert.Contains("no account 'nobody'@'%'", e.Message, StringComparison.Ordinal);
        Assert.Equal(0, await LockedAsync(pair.Source, account));
    }

    [Fact]
    public async Task Run_NamesakeFromAnotherHost_IsRefused()
    {
        var account = await pair.CreateAccountAsync();
        await pair.Source.ExecuteAsync($"CREATE USER {account.User}@'10.9.8.7'");

        var e = await Assert.ThrowsAsync<MySqlStepException>(() => Fence(account).RunAsync(new TestStepContext()));

        Assert.Contains("10.9.8.7", e.Message, StringComparison.Ordinal);
        Assert.Equal(0, await LockedAsync(pair.Source, account));
    }

    [Fact]
    public async Task Run_AccountWithoutPrivileges_RefusesBeforeLocking()
    {
        var account = await pair.CreateAccountAsync();
        var weak = await pair.CreateAccountAsync();

        var e = await Assert.ThrowsAsync<MySqlStepException>(() => new FenceAccounts(pair.Source.Target(weak.User)) { Accounts = [account.Name] }.RunAsync(new TestStepContext()));

        Assert.Contains("GRANT CREATE USER, PROCESS, CONNECTION ADMIN", e.Message, StringComparison.Ordinal);
        Assert.Equal(0, await LockedAsync(pair.Source, account));
    }

    [Fact]
    public async Task Run_MayNotSwitchLoggingOff_RefusesUnlessReplicatingIsAccepted()
    {
        var account = await pair.CreateAccountAsync();
        await pair.Source.ExecuteAsync(
            "CREATE OR REPLACE USER nobinlog@'%' IDENTIFIED BY 'pw'", "GRANT CREATE USER, PROCESS, CONNECTION ADMIN ON *.* TO nobinlog@'%'", "GRANT SELECT ON mysql.global_priv TO nobinlog@'%'");
        var target = pair.Source.Target("nobinlog");

        var e = await Assert.ThrowsAsync<MySqlStepException>(() => new FenceAccounts(target) { Accounts = [account.Name] }.RunAsync(new TestStepContext()));
        Assert.Contains("BINLOG ADMIN", e.Message, StringComparison.Ordinal);
        Assert.Equal(0, await LockedAsync(pair.Source, account));

        await new FenceAccounts(target) { Accounts = [account.Name], LockMayReplicate = true }.RunAsync(new TestStepContext());
        Assert.Equal(1, await LockedAsync(pair.Source, account));
    }

    [Fact]
    public async Task Undo_OneAccountWasLockedBefore_UnlocksOnlyTheOther()
    {
        var open = await pair.CreateAccountAsync();
        var locked = await pair.CreateAccountAsync();
        await pair.Source.ExecuteAsync($"ALTER USER {locked.Name} ACCOUNT LOCK");
        var step = new FenceAccounts(pair.SourceTarget) { Accounts = [open.Name, locked.Name] };
        var context = new TestStepContext();
        var fenced = await step.RunAsync(context);
        // A second attempt finds both locked; the first capture must stand.
        await step.RunAsync(context);

        await step.UndoAsync(fenced, context);

        Assert.Equal(0, await LockedAsync(pair.Source, open));
        Assert.Equal(1, await LockedAsync(pair.Source, locked));
    }

    [Fact]
    public async Task Probe_BeforeAndAfter_AnswersBothWays()
    {
        var account = await pair.CreateAccountAsync();
        var step = Fence(account);
        var context = new TestStepContext();

        Assert.Equal(ProbeAnswer.NotDone, (await step.ProbeAsync(context)).Answer);
        await step.RunAsync(context);

        Assert.Equal(ProbeAnswer.Done, (await step.ProbeAsync(context)).Answer);
    }

    [Fact]
    public async Task Plan_OpenAccount_ShowsTheStatementAndChangesNothing()
    {
        var account = await pair.CreateAccountAsync();
        await using var idle = await pair.Source.OpenAsync(account.User);

        var plan = await Fence(account).PlanAsync(new PlanContext { Time = TimeProvider.System, CancellationToken = CancellationToken.None });

        Assert.Equal($"ALTER USER `{account.User}`@`%` ACCOUNT LOCK", plan.Actions[0].Text);
        Assert.Equal("open", plan.Actions[0].Before);
        Assert.StartsWith("KILL ", plan.Actions[1].Text, StringComparison.Ordinal);
        Assert.Equal(0, await LockedAsync(pair.Source, account));
        await idle.DoAsync("SELECT 1");
    }

    [Fact]
    public async Task Run_ServerWithRdsKill_EndsSessionsByIt()
    {
        var account = await pair.CreateAccountAsync();
        await pair.Source.ExecuteAsync(
            "CREATE TABLE IF NOT EXISTS mysql.rds_killed (id BIGINT)",
            "CREATE OR REPLACE PROCEDURE mysql.rds_kill(IN thread BIGINT) SQL SECURITY DEFINER BEGIN INSERT INTO mysql.rds_killed VALUES (thread); KILL thread; END",
            "CREATE OR REPLACE USER rdsmaster@'%' IDENTIFIED BY 'pw'",
            "GRANT CREATE USER, PROCESS, BINLOG ADMIN ON *.* TO rdsmaster@'%'",
            "GRANT SELECT ON mysql.global_priv TO rdsmaster@'%'",
            "GRANT EXECUTE ON PROCEDURE mysql.rds_kill TO rdsmaster@'%'");
        try
        {
            await using var idle = await pair.Source.OpenAsync(account.User);

            var fenced = await new FenceAccounts(pair.Source.Target("rdsmaster")) { Accounts = [account.Name] }.RunAsync(new TestStepContext());

            Assert.Equal(1, fenced.SessionsEnded);
            Assert.Equal("1", await pair.Source.ReadAsync($"SELECT COUNT(*) FROM mysql.rds_killed WHERE id = {idle.ServerThread}"));
        }
        finally
        {
            await pair.Source.ExecuteAsync("DROP PROCEDURE mysql.rds_kill");
        }
    }

    private static async Task<int> LockedAsync(MariaDbServer server, AppAccount account) =>
        int.Parse((await server.ReadAsync($"SELECT COALESCE(JSON_VALUE(Priv, '$.account_locked'), 0) FROM mysql.global_priv WHERE User = '{account.User}' AND Host = '%'"))!, System.Globalization.CultureInfo.InvariantCulture);

    private FenceAccounts Fence(AppAccount account) => new(pair.SourceTarget) { Accounts = [account.Name] };
}
