using MySqlConnector;
using Runbook.Steps.MySql;

namespace Runbook.Steps.IntegrationTests.MySql;

[Collection(MariaDbCollection.Name)]
public sealed class WaitForTransactionsToDrainTests(ReplicationPair pair)
{
    [Fact]
    public async Task Run_OpenTransaction_WaitsForTheCommitThenWritesTheHeartbeat()
    {
        var account = await pair.CreateAccountAsync();
        await using var busy = await pair.Source.OpenAsync(account.User);
        await busy.DoAsync("START TRANSACTION");
        await busy.DoAsync("INSERT INTO shop.orders (amount, note) VALUES (1, 'drained')");
        var fenced = await new FenceAccounts(pair.SourceTarget) { Accounts = [account.Name] }.RunAsync(new TestStepContext());
        var context = new TestStepContext();

        var draining = new WaitForTransactionsToDrain(pair.SourceTarget).RunAsync(fenced, context);
        await Eventually.TrueAsync(() => Task.FromResult(context.Reports.Any(report => report.Contains("idle in a transaction", StringComparison.Ordinal))), "the open transaction is not reported");
        Assert.False(draining.IsCompleted);
        await busy.DoAsync("COMMIT");
        var drained = await draining;

        Assert.Equal(1, drained.TransactionsWaitedFor);
        Assert.Contains(context.Reports, report => report.Contains("with 1 rows changed", StringComparison.Ordinal));
        Assert.Equal("1", await pair.Source.ReadAsync("SELECT COUNT(*) FROM shop.orders WHERE note = 'drained'"));
        Assert.Equal(drained.Heartbeat, await pair.Source.ReadAsync("SELECT value FROM runbook.heartbeat WHERE run_id = 'test-run'"));
        // The pool's session is gone too: nothing could start another transaction on it.
        await Assert.ThrowsAnyAsync<MySqlException>(() => busy.DoAsync("SELECT 1"));
    }

    [Fact]
    public async Task Run_DeadlineNear_FailsWithTheListAndKillsNothing()
    {
        var account = await pair.CreateAccountAsync();
        await using var busy = await pair.Source.OpenAsync(account.User);
        await busy.DoAsync("START TRANSACTION");
        await busy.DoAsync("INSERT INTO shop.orders (amount, note) VALUES (1, 'late')");

        var e = await Assert.ThrowsAsync<MySqlStepException>(() =>
            new WaitForTransactionsToDrain(pair.SourceTarget).RunAsync(Fenced(account), new DeadlineContext(TimeSpan.FromSeconds(3))));

        Assert.Contains($"session {busy.ServerThread} of {account.User}", e.Message, StringComparison.Ordinal);
        Assert.Contains("with 1 rows changed", e.Message, StringComparison.Ordinal);
        await busy.DoAsync("COMMIT");
        Assert.Equal("1", await pair.Source.ReadAsync("SELECT COUNT(*) FROM shop.orders WHERE note = 'late'"));
    }

    [Fact]
    public async Task Run_StartedTransactionThatTouchedNothing_IsEnded()
    {
        var account = await pair.CreateAccountAsync();
        await using var session = await pair.Source.OpenAsync(account.User);
        await session.DoAsync("START TRANSACTION");

        var drained = await new WaitForTransactionsToDrain(pair.SourceTarget).RunAsync(Fenced(account), new TestStepContext());

        Assert.Equal(0, drained.TransactionsWaitedFor);
        await Assert.ThrowsAnyAsync<MySqlException>(() => session.DoAsync("INSERT INTO shop.orders (amount) VALUES (1)"));
    }

    [Fact]
    public async Task Run_PreparedXa_FailsAndNamesIt()
    {
        var account = await pair.CreateAccountAsync();
        await using (var session = await pair.Source.OpenAsync(account.User))
        {
            await session.DoAsync("XA START 'left-behind'");
            await session.DoAsync("INSERT INTO shop.orders (amount) VALUES (1)");
            await session.DoAsync("XA END 'left-behind'");
            await session.DoAsync("XA PREPARE 'left-behind'");
        }

        try
        {
            var e = await Assert.ThrowsAsync<MySqlStepException>(() => new WaitForTransactionsToDrain(pair.SourceTarget).RunAsync(Fenced(account), new TestStepContext()));

            Assert.Contains("'left-behind'", e.Message, StringComparison.Ordinal);
        }
        finally
        {
            await pair.Source.ExecuteAsync("XA ROLLBACK 'left-behind'");
        }
    }

    [Fact]
    public async Task Run_AccountWithoutProcess_RefusesInsteadOfSeeingNobody()
    {
        var account = await pair.CreateAccountAsync();

        var e = await Assert.ThrowsAsync<MySqlStepException>(() => new WaitForTransactionsToDrain(pair.Source.Target(account.User)).RunAsync(Fenced(account), new TestStepContext()));

        Assert.Contains("GRANT PROCESS", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_Twice_WritesANewerHeartbeat()
    {
        var first = await pair.BeatAsync();

        var second = await pair.BeatAsync();

        Assert.True(string.CompareOrdinal(second, first) > 0);
    }

    private static AccountsFenced Fenced(AppAccount account) => new() { At = TimeProvider.System.GetUtcNow(), Accounts = [account.Name], SessionsEnded = 0, SessionsLeft = 0 };
}
