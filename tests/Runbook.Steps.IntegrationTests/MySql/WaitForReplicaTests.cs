using Runbook.Steps.MySql;

namespace Runbook.Steps.IntegrationTests.MySql;

[Collection(MariaDbCollection.Name)]
public sealed class WaitForReplicaTests(ReplicationPair pair)
{
    private WaitForReplica Step => new(pair.SourceTarget, pair.ReplicaTarget);

    [Fact]
    public async Task Run_ReplicaCatchesUp_ReturnsAPositionThatReachesTheFence()
    {
        await pair.Replica.ExecuteAsync("STOP SLAVE SQL_THREAD", "SET GLOBAL slave_parallel_threads = 0", "START SLAVE SQL_THREAD");
        var fence = await pair.ProveAsync(await pair.BeatAsync());

        var caughtUp = await Step.RunAsync(fence, new TestStepContext());

        Assert.Equal(fence.Gtid, caughtUp.Gtid);
        Assert.Equal("1", await pair.Replica.ReadAsync($"SELECT COUNT(*) FROM runbook.heartbeat WHERE value = '{fence.Heartbeat}'"));
    }

    [Fact]
    public async Task Run_SqlThreadStopped_FailsAndSaysSo()
    {
        var fence = await pair.ProveAsync(await pair.BeatAsync());
        await pair.Replica.ExecuteAsync("STOP SLAVE SQL_THREAD");
        try
        {
            var e = await Assert.ThrowsAsync<MySqlStepException>(() => Step.RunAsync(fence, new TestStepContext()));
            Assert.Contains("SQL thread No", e.Message, StringComparison.Ordinal);
            Assert.Contains("START SLAVE", e.Message, StringComparison.Ordinal);
        }
        finally
        {
            await pair.Replica.ExecuteAsync("START SLAVE SQL_THREAD");
        }
    }

    [Fact]
    public async Task Run_SqlThreadDiedOfARow_FailsWithItsError()
    {
        await pair.Source.ExecuteAsync("INSERT INTO shop.orders (id, amount) VALUES (900001, 1)");
        await pair.WaitUntilEqualAsync();
        await pair.Replica.ExecuteAsync("SET sql_log_bin = 0", "DELETE FROM shop.orders WHERE id = 900001");
        await pair.Source.ExecuteAsync("DELETE FROM shop.orders WHERE id = 900001");
        var fence = await pair.ProveAsync(await pair.BeatAsync());
        try
        {
            await Eventually.TrueAsync(async () => await IsSqlThreadDeadAsync(), "the SQL thread does not die");

            var e = await Assert.ThrowsAsync<MySqlStepException>(() => Step.RunAsync(fence, new TestStepContext()));

            Assert.Contains("SQL error 1032", e.Message, StringComparison.Ordinal);
        }
        finally
        {
            await pair.Replica.ExecuteAsync("SET sql_log_bin = 0; INSERT INTO shop.orders (id, amount) VALUES (900001, 1)", "START SLAVE SQL_THREAD");
            await pair.WaitUntilEqualAsync();
        }
    }

    [Fact]
    public async Task Run_NetworkStalled_DoesNotBelieveSecondsBehind()
    {
        await using var relay = new TcpRelay(pair.Source.Port);
        await ConnectReplicaToAsync(relay.Port);
        await pair.Source.ExecuteAsync("INSERT INTO shop.orders (amount) VALUES (1)");
        await pair.WaitUntilEqualAsync();
        relay.Stall();
        try
        {
            var fence = await pair.ProveAsync(await pair.BeatAsync());

            var e = await Assert.ThrowsAsync<MySqlStepException>(() => Step.RunAsync(fence, new DeadlineContext(TimeSpan.FromSeconds(4))));
            Assert.Contains($"wanted {fence.Gtid}", e.Message, StringComparison.Ordinal);
            Assert.True(e.Message.Contains("Seconds_Behind 0", StringComparison.Ordinal), e.Message);

            relay.Resume();
            await Step.RunAsync(fence, new TestStepContext());
        }
        finally
        {
            relay.Resume();
            await ConnectReplicaToAsync(pair.Source.Port);
        }
    }

    [Fact]
    public async Task Run_SourceWrittenAfterTheFence_Fails()
    {
        var fence = await pair.ProveAsync(await pair.BeatAsync());
        await pair.Source.ExecuteAsync("INSERT INTO shop.orders (amount) VALUES (1)");

        var e = await Assert.ThrowsAsync<MySqlStepException>(() => Step.RunAsync(fence, new TestStepContext()));

        Assert.Contains("The fence leaks", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_HeartbeatNeverWritten_Fails()
    {
        await pair.BeatAsync();
        var fence = await pair.ProveAsync("never written");

        var e = await Assert.ThrowsAsync<MySqlStepException>(() => Step.RunAsync(fence, new TestStepContext()));

        Assert.Contains("the heartbeat 'never written' is not in runbook.heartbeat", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_NoReplica_Fails()
    {
        var fence = await pair.ProveAsync(await pair.BeatAsync());

        var e = await Assert.ThrowsAsync<MySqlStepException>(() => new WaitForReplica(pair.ReplicaTarget, pair.SourceTarget).RunAsync(fence, new TestStepContext()));

        Assert.Contains("is no replica", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_MySqlGtid_IsRefusedAsNotComparable()
    {
        var fence = (await pair.ProveAsync(await pair.BeatAsync())) with { Gtid = "3e11fa47-71ca-11e1-9e33-c80aa9429562:1-23" };

        var e = await Assert.ThrowsAsync<MySqlStepException>(() => Step.RunAsync(fence, new TestStepContext()));

        Assert.Contains("MySQL and MariaDB count differently", e.Message, StringComparison.Ordinal);
    }

    private Task ConnectReplicaToAsync(int port) => pair.Replica.ExecuteAsync("STOP SLAVE", $"CHANGE MASTER TO MASTER_PORT = {port}", "START SLAVE");

    private async Task<bool> IsSqlThreadDeadAsync() => await pair.Replica.ReadAsync("SELECT VARIABLE_VALUE FROM information_schema.GLOBAL_STATUS WHERE VARIABLE_NAME = 'SLAVE_RUNNING'") == "OFF";
}
