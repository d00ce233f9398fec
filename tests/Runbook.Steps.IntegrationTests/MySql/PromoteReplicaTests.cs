using Runbook.Steps.MySql;

namespace Runbook.Steps.IntegrationTests.MySql;

/// <summary>Each test has a pair of its own: nothing is left of it afterwards.</summary>
public sealed class PromoteReplicaTests : IAsyncLifetime
{
    private readonly ReplicationPair pair = new();

    public Task InitializeAsync() => pair.InitializeAsync();

    public Task DisposeAsync() => pair.DisposeAsync();

    [Fact]
    public async Task RunThenUndo_CaughtUpReplica_TakesWritesThenReplicatesAgain()
    {
        var input = await CatchUpAsync();
        var step = new PromoteReplica(pair.ReplicaTarget) { SourcePassword = new Secret<string>(ReplicationPair.ReplicationPassword) };
        var context = new TestStepContext();
        Assert.Equal(ProbeAnswer.NotDone, (await step.ProbeAsync(input, context)).Answer);

        var promoted = await step.RunAsync(input, context);

        Assert.Equal("0", await pair.Replica.ReadAsync("SELECT @@GLOBAL.read_only"));
        Assert.Null(await SourceOfReplicaAsync());
        Assert.Equal(input.Fence.Gtid, promoted.Gtid);
        Assert.Equal("1", await pair.Replica.ReadAsync("SELECT COUNT(*) FROM runbook.heartbeat"));
        var probe = await step.ProbeAsync(input, context);
        Assert.Equal(ProbeAnswer.Done, probe.Answer);
        Assert.Equal(promoted.Gtid, probe.Value!.Gtid);

        await step.UndoAsync(promoted, context);

        Assert.Equal("1", await pair.Replica.ReadAsync("SELECT @@GLOBAL.read_only"));
        Assert.Equal("127.0.0.1", await SourceOfReplicaAsync());
        await pair.Source.ExecuteAsync("INSERT INTO shop.orders (amount) VALUES (5)");
        await pair.WaitUntilEqualAsync();
        // Idempotent: an undo that broke off is run again.
        await step.UndoAsync(promoted, context);
    }

    [Fact]
    public async Task Undo_WrittenSincePromotion_RefusesAndStaysWritable()
    {
        var input = await CatchUpAsync();
        var step = new PromoteReplica(pair.ReplicaTarget) { SourcePassword = new Secret<string>(ReplicationPair.ReplicationPassword) };
        var context = new TestStepContext();
        var promoted = await step.RunAsync(input, context);
        await pair.Replica.ExecuteAsync("INSERT INTO shop.orders (amount) VALUES (7)");

        var e = await Assert.ThrowsAsync<MySqlStepException>(() => step.UndoAsync(promoted, context));

        Assert.Contains("written to since it was promoted", e.Message, StringComparison.Ordinal);
        Assert.Equal("0", await pair.Replica.ReadAsync("SELECT @@GLOBAL.read_only"));
        Assert.Null(await SourceOfReplicaAsync());
    }

    [Fact]
    public async Task Undo_WrongPassword_FailsWithoutShowingIt()
    {
        var input = await CatchUpAsync();
        var step = new PromoteReplica(pair.ReplicaTarget) { SourcePassword = new Secret<string>("hunter2") };
        var context = new TestStepContext();
        var promoted = await step.RunAsync(input, context);

        var e = await Assert.ThrowsAsync<MySqlStepException>(() => step.UndoAsync(promoted, context));

        Assert.Contains("does not run", e.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("hunter2", e.ToString(), StringComparison.Ordinal);
        var without = new PromoteReplica(pair.ReplicaTarget);
        Assert.Contains("SourcePassword is not set", (await Assert.ThrowsAsync<MySqlStepException>(() => without.UndoAsync(promoted, context))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ReplicaBehind_RefusesAndChangesNothing()
    {
        var (_, caughtUp) = await CatchUpAsync();
        await pair.Replica.ExecuteAsync("STOP SLAVE SQL_THREAD");
        var fence = await pair.ProveAsync(await pair.BeatAsync());
        var context = new TestStepContext();
        var step = new PromoteReplica(pair.ReplicaTarget);

        var e = await Assert.ThrowsAsync<MySqlStepException>(() => step.RunAsync((fence, caughtUp), context));

        Assert.Contains("behind the fence", e.Message, StringComparison.Ordinal);
        Assert.Equal("1", await pair.Replica.ReadAsync("SELECT @@GLOBAL.read_only"));
        Assert.Equal("127.0.0.1", await SourceOfReplicaAsync());
    }

    [Fact]
    public async Task Run_StrayWriteOnTheReplicaBeyondTheFence_DoesNotPassForTheSourcesWrites()
    {
        var (_, caughtUp) = await CatchUpAsync();
        await pair.Replica.ExecuteAsync("STOP SLAVE SQL_THREAD");
        var fence = await pair.ProveAsync(await pair.BeatAsync());
        for (var i = 0; i < 5; i++)
        {
            await pair.Replica.ExecuteAsync("INSERT INTO shop.orders (id, amount) VALUES (DEFAULT, 1)");
        }

        var e = await Assert.ThrowsAsync<MySqlStepException>(() => new PromoteReplica(pair.ReplicaTarget).RunAsync((fence, caughtUp), new TestStepContext()));

        Assert.Contains("behind the fence", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_StrayWriteOnTheReplicaThatCaughtUp_SaysSoAndPromotes()
    {
        await pair.BeatAsync();
        await pair.WaitUntilEqualAsync();
        await pair.Replica.ExecuteAsync("INSERT INTO shop.orders (amount) VALUES (1)");
        var fence = await pair.ProveAsync("beat");
        var context = new TestStepContext();

        await new PromoteReplica(pair.ReplicaTarget).RunAsync((fence, new ReplicaCaughtUp { At = fence.At, Gtid = fence.Gtid, WaitedSeconds = 0 }), context);

        Assert.Contains(context.Reports, report => report.Contains("written on the replica itself", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("STOP SLAVE", "127.0.0.1", "1", ProbeAnswer.NotDone)]
    [InlineData("RESET SLAVE ALL", null, "1", ProbeAnswer.NotDone)]
    [InlineData("SET GLOBAL read_only = 0", null, "0", ProbeAnswer.Done)]
    public async Task Run_ConnectionLostAfterAStatement_IsInDoubtThenProbedThenFinished(string statement, string? sourceAfter, string readOnlyAfter, ProbeAnswer answer)
    {
        var input = await CatchUpAsync();
        await using var relay = new TcpRelay(pair.Replica.Port) { BreakAfter = statement };
        var step = new PromoteReplica(pair.ReplicaTarget with { Port = relay.Port });
        var context = new TestStepContext();

        await Assert.ThrowsAsync<StepInDoubtException>(() => step.RunAsync(input, context));

        Assert.Equal(sourceAfter, await SourceOfReplicaAsync());
        Assert.Equal(readOnlyAfter, await pair.Replica.ReadAsync("SELECT @@GLOBAL.read_only"));
        Assert.Equal(answer, (await step.ProbeAsync(input, context)).Answer);

        var promoted = await step.RunAsync(input, context);
        Assert.Equal(input.Fence.Gtid, promoted.Gtid);
        Assert.Equal("0", await pair.Replica.ReadAsync("SELECT @@GLOBAL.read_only"));
    }

    [Fact]
    public async Task Run_PromotedBySomebodyElse_RefusesAndProbeSaysNotDone()
    {
        var input = await CatchUpAsync();
        await pair.Replica.ExecuteAsync("STOP SLAVE", "RESET SLAVE ALL", "SET GLOBAL read_only = 0");
        var context = new TestStepContext();
        var step = new PromoteReplica(pair.ReplicaTarget);

        var e = await Assert.ThrowsAsync<MySqlStepException>(() => step.RunAsync(input, context));

        Assert.Contains("this run did not make it so", e.Message, StringComparison.Ordinal);
        Assert.Equal(ProbeAnswer.NotDone, (await step.ProbeAsync(input, context)).Answer);
    }

    [Fact]
    public async Task Probe_WritableWithSourceStillThere_IsUnknown()
    {
        var input = await CatchUpAsync();
        await using var relay = new TcpRelay(pair.Replica.Port) { BreakAfter = "STOP SLAVE" };
        var step = new PromoteReplica(pair.ReplicaTarget with { Port = relay.Port });
        var context = new TestStepContext();
        await Assert.ThrowsAsync<StepInDoubtException>(() => step.RunAsync(input, context));
        await pair.Replica.ExecuteAsync("SET GLOBAL read_only = 0");

        Assert.Equal(ProbeAnswer.Unknown, (await step.ProbeAsync(input, context)).Answer);
    }

    [Fact]
    public async Task Run_SourceGoneAfterTheFence_PromotesAllTheSame()
    {
        var input = await CatchUpAsync();
        await pair.Source.DisposeAsync();

        var promoted = await new PromoteReplica(pair.ReplicaTarget).RunAsync(input, new TestStepContext());

        Assert.Equal(input.Fence.Gtid, promoted.Gtid);
    }

    [Fact]
    public async Task Run_AccountMayNotPromote_RefusesBeforeStopping()
    {
        var input = await CatchUpAsync();
        await pair.Replica.ExecuteAsync("SET sql_log_bin = 0; CREATE USER weak@'%' IDENTIFIED BY 'pw'; GRANT SLAVE MONITOR, REPLICATION SLAVE ADMIN ON *.* TO weak@'%'");

        var e = await Assert.ThrowsAsync<MySqlStepException>(() => new PromoteReplica(pair.Replica.Target("weak")).RunAsync(input, new TestStepContext()));

        Assert.Contains("GRANT RELOAD, READ_ONLY ADMIN", e.Message, StringComparison.Ordinal);
        Assert.Equal("127.0.0.1", await SourceOfReplicaAsync());
    }

    [Fact]
    public async Task Run_ProbeTableNotThere_RefusesBeforeStopping()
    {
        var input = await CatchUpAsync();

        var e = await Assert.ThrowsAsync<MySqlStepException>(() => new PromoteReplica(pair.ReplicaTarget) { HeartbeatTable = "runbook.elsewhere" }.RunAsync(input, new TestStepContext()));

        Assert.Contains("could not make the probe write", e.Message, StringComparison.Ordinal);
        Assert.Equal("127.0.0.1", await SourceOfReplicaAsync());
    }

    [Fact]
    public async Task Plan_Replica_ShowsTheStatementsInOrderAndChangesNothing()
    {
        var input = await CatchUpAsync();

        var plan = await new PromoteReplica(pair.ReplicaTarget).PlanAsync(
            new Maybe<(FenceProven, ReplicaCaughtUp)>(input), new PlanContext { Time = TimeProvider.System, CancellationToken = CancellationToken.None });

        Assert.Equal(["STOP SLAVE", "RESET SLAVE ALL", "SET GLOBAL read_only = 0"], plan.Actions.Take(3).Select(action => action.Text));
        Assert.Equal("1", plan.Actions[2].Before);
        Assert.Contains(plan.Notes, note => note.Contains("SourcePassword", StringComparison.Ordinal));
        Assert.Equal("127.0.0.1", await SourceOfReplicaAsync());
    }

    private async Task<(FenceProven Fence, ReplicaCaughtUp CaughtUp)> CatchUpAsync()
    {
        var fence = await pair.ProveAsync(await pair.BeatAsync());
        return (fence, await new WaitForReplica(pair.SourceTarget, pair.ReplicaTarget).RunAsync(fence, new TestStepContext()));
    }

    private async Task<string?> SourceOfReplicaAsync()
    {
        await using var connection = await pair.Replica.OpenAsync();
        await using var command = new MySqlConnector.MySqlCommand("SHOW SLAVE STATUS", connection);
        await using var reader = await command.ExecuteReaderAsync();
        return await reader.ReadAsync() ? reader.GetString("Master_Host") : null;
    }
}
