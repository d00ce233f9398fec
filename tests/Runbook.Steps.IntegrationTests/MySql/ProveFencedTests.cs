using Runbook.Steps.MySql;

namespace Runbook.Steps.IntegrationTests.MySql;

[Collection(MariaDbCollection.Name)]
public sealed class ProveFencedTests(ReplicationPair pair)
{
    private static readonly TransactionsDrained Drained = new() { At = TimeProvider.System.GetUtcNow(), TransactionsWaitedFor = 0, Heartbeat = "beat" };

    [Fact]
    public async Task Run_LockedWithoutSessions_ProvesAndCarriesTheHeartbeatOn()
    {
        var account = await LockedAsync();

        var proven = await Prove(account).RunAsync((Drained, Maybe<ReadOnlySet>.None), new TestStepContext());

        Assert.Equal("beat", proven.Heartbeat);
        Assert.Equal(await pair.Source.ReadAsync("SELECT @@GLOBAL.gtid_binlog_pos"), proven.Gtid);
        Assert.Contains(proven.Proofs, proof => proof.Contains($"{account.Name} locked", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Run_OpenAccount_Fails()
    {
        var account = await pair.CreateAccountAsync();

        var e = await Assert.ThrowsAsync<MySqlStepException>(() => Prove(account).RunAsync((Drained, Maybe<ReadOnlySet>.None), new TestStepContext()));

        Assert.Contains("is open", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_LockedButSessionLeft_Fails()
    {
        var account = await pair.CreateAccountAsync();
        await using var session = await pair.Source.OpenAsync(account.User);
        await pair.Source.ExecuteAsync($"ALTER USER {account.Name} ACCOUNT LOCK");

        var e = await Assert.ThrowsAsync<MySqlStepException>(() => Prove(account).RunAsync((Drained, Maybe<ReadOnlySet>.None), new TestStepContext()));

        Assert.Contains("still have sessions", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_NoFenceAtAll_Fails()
    {
        var e = await Assert.ThrowsAsync<MySqlStepException>(() => new ProveFenced(pair.SourceTarget).RunAsync((Drained, Maybe<ReadOnlySet>.None), new TestStepContext()));

        Assert.Contains("Nothing fences RDS", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ReadOnlyWasSet_HoldsOrFallsWithTheVariable()
    {
        var readOnly = new Maybe<ReadOnlySet>(new ReadOnlySet { At = TimeProvider.System.GetUtcNow(), RefusedWith = "1290" });
        await pair.Source.ExecuteAsync("SET GLOBAL read_only = 1");
        try
        {
            var proven = await new ProveFenced(pair.SourceTarget).RunAsync((Drained, readOnly), new TestStepContext());
            Assert.Contains("read_only = 1", proven.Proofs);
        }
        finally
        {
            await pair.Source.ExecuteAsync("SET GLOBAL read_only = 0");
        }

        var e = await Assert.ThrowsAsync<MySqlStepException>(() => new ProveFenced(pair.SourceTarget).RunAsync((Drained, readOnly), new TestStepContext()));
        Assert.Contains("@@global.read_only = 0 now", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_AnotherAccountWrites_FailsAndListsItsSession()
    {
        var account = await LockedAsync();
        var writer = await pair.CreateAccountAsync();
        await using var session = await pair.Source.OpenAsync(writer.User);
        using var stop = new CancellationTokenSource();
        var writing = WriteAsync(session, stop.Token);

        var e = await Assert.ThrowsAsync<MySqlStepException>(() => Prove(account).RunAsync((Drained, Maybe<ReadOnlySet>.None), new TestStepContext()));
        await stop.CancelAsync();
        await writing;

        Assert.Contains("still written to", e.Message, StringComparison.Ordinal);
        Assert.Contains(writer.User, e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_EventWithLockedDefiner_FailsWhileTheSchedulerIsOn()
    {
        var account = await pair.CreateAccountAsync();
        await pair.Source.ExecuteAsync(
            $"CREATE DEFINER = {account.Name} EVENT shop.purge ON SCHEDULE EVERY 1 DAY STARTS '2037-01-01' DO DELETE FROM shop.orders WHERE id < 0",
            $"ALTER USER {account.Name} ACCOUNT LOCK",
            "SET GLOBAL event_scheduler = ON");
        try
        {
            var e = await Assert.ThrowsAsync<MySqlStepException>(() => Prove(account).RunAsync((Drained, Maybe<ReadOnlySet>.None), new TestStepContext()));
            Assert.Contains("shop.purge", e.Message, StringComparison.Ordinal);
        }
        finally
        {
            await pair.Source.ExecuteAsync("SET GLOBAL event_scheduler = OFF");
        }

        await Prove(account).RunAsync((Drained, Maybe<ReadOnlySet>.None), new TestStepContext());
        await pair.Source.ExecuteAsync("DROP EVENT shop.purge");
    }

    private static async Task WriteAsync(MySqlConnector.MySqlConnection session, CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            await session.DoAsync("INSERT INTO shop.orders (amount) VALUES (1)");
            await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, CancellationToken.None);
        }
    }

    private async Task<AppAccount> LockedAsync()
    {
        var account = await pair.CreateAccountAsync();
        await pair.Source.ExecuteAsync($"ALTER USER {account.Name} ACCOUNT LOCK");
        return account;
    }

    private ProveFenced Prove(AppAccount account) => new(pair.SourceTarget) { Accounts = [account.Name] };
}
