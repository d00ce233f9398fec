using Runbook.Steps.Idc;
using Runbook.Steps.MySql;

namespace Runbook.Steps.IntegrationTests.Idc;

[Collection(DockerCollection.Name)]
public sealed class RestartContainerTests(DockerFixture docker)
{
    private static readonly string[] DeafToSigterm = ["/busybox", "sleep", "1000"];

    private static readonly string[] StopsCleanlyAfterTwoSeconds =
        ["/busybox", "sh", "-c", "trap '/busybox sleep 2; echo stopped cleanly; exit 0' TERM; echo begun; while :; do /busybox sleep 0.1; done"];

    private static readonly TimeSpan OneSecond = TimeSpan.FromSeconds(1);

    [Fact]
    public async Task Restart_Running_MovesItsStartAndTheProbeAgrees()
    {
        var target = await docker.RunAsync(DeafToSigterm);
        var seen = await InspectAsync(target);
        var step = new RestartContainer(target) { StopGrace = OneSecond };
        var context = new TestStepContext();
        Assert.Equal(ProbeAnswer.NotDone, (await step.ProbeAsync(seen, context)).Answer);

        var restarted = await step.RunAsync(seen, context);

        Assert.Equal((seen.Id, seen.StartedAt), (restarted.Id, restarted.PreviousStart));
        Assert.True(restarted.StartedAt > seen.StartedAt!.Value.Add(OneSecond));
        Assert.Equal((await InspectAsync(target)).StartedAt, restarted.StartedAt);
        Assert.NotEmpty(restarted.Unproven);
        var probe = await step.ProbeAsync(seen, context);
        Assert.Equal(ProbeAnswer.Done, probe.Answer);
        Assert.Equal(restarted.StartedAt, probe.Value!.StartedAt);
    }

    [Fact]
    public async Task Restart_SecondAttempt_DoesNotRestartAgain()
    {
        var target = await docker.RunAsync(DeafToSigterm);
        var seen = await InspectAsync(target);
        var step = new RestartContainer(target) { StopGrace = OneSecond };
        var context = new TestStepContext();

        var first = await step.RunAsync(seen, context);
        var second = await step.RunAsync(seen, context);

        Assert.Equal(first.StartedAt, second.StartedAt);
    }

    [Fact]
    public async Task Restart_WithinTheGrace_StopsCleanly()
    {
        var target = await docker.RunAsync(StopsCleanlyAfterTwoSeconds);
        await Poll.UntilAsync("the trap is set", async () => (await docker.DockerAsync("logs", target.Container)).Contains("begun", StringComparison.Ordinal));

        await new RestartContainer(target) { StopGrace = TimeSpan.FromSeconds(30) }.RunAsync(await InspectAsync(target), new TestStepContext());

        Assert.Contains("stopped cleanly", await docker.DockerAsync("logs", target.Container), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restart_GraceTooShort_KillsInstead()
    {
        var target = await docker.RunAsync(StopsCleanlyAfterTwoSeconds);
        await Poll.UntilAsync("the trap is set", async () => (await docker.DockerAsync("logs", target.Container)).Contains("begun", StringComparison.Ordinal));

        await new RestartContainer(target) { StopGrace = OneSecond }.RunAsync(await InspectAsync(target), new TestStepContext());

        Assert.DoesNotContain("stopped cleanly", await docker.DockerAsync("logs", target.Container), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restart_Stopped_StartsIt()
    {
        var target = await docker.RunAsync(DeafToSigterm);
        await docker.DockerAsync("stop", "-t", "0", target.Container);
        var seen = await InspectAsync(target);
        Assert.True(seen is { Running: false, NeedsRestart: true });

        var restarted = await new RestartContainer(target) { StopGrace = OneSecond }.RunAsync(seen, new TestStepContext());

        Assert.True(restarted.StartedAt > seen.StartedAt);
        Assert.True((await InspectAsync(target)).Running);
    }

    [Fact]
    public async Task Restart_MadeAnewSinceInspected_Refuses()
    {
        var target = await docker.RunAsync(DeafToSigterm);
        var seen = await InspectAsync(target);
        var start = seen.StartedAt;

        var thrown = await Assert.ThrowsAsync<ContainerRestartException>(
            () => new RestartContainer(target).RunAsync(seen with { Id = new string('0', 64) }, new TestStepContext()));

        Assert.Contains("made it anew", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(start, (await InspectAsync(target)).StartedAt);
    }

    [Fact]
    public async Task Restart_Paused_RefusesWithTheNextMove()
    {
        var target = await docker.RunAsync(DeafToSigterm);
        await docker.DockerAsync("pause", target.Container);
        var seen = await InspectAsync(target);

        var thrown = await Assert.ThrowsAsync<ContainerRestartException>(() => new RestartContainer(target).RunAsync(seen, new TestStepContext()));

        Assert.Contains($"docker unpause {target.Container}", thrown.Message, StringComparison.Ordinal);
        Assert.Equal("paused", (await InspectAsync(target)).Status);
    }

    [Fact]
    public async Task Restart_TimeUpWhileStopping_IsInDoubtAndTheProbeSeesItHappen()
    {
        var target = await docker.RunAsync(DeafToSigterm);
        var seen = await InspectAsync(target);
        var step = new RestartContainer(target) { StopGrace = TimeSpan.FromSeconds(4) };
        using var source = new CancellationTokenSource(OneSecond);
        var context = new TestStepContext { Token = source.Token };

        var thrown = await Assert.ThrowsAsync<StepInDoubtException>(() => step.RunAsync(seen, context));
        var probe = await step.ProbeAsync(seen, await ResumeAsync(context));

        Assert.Contains($"POST /containers/{target.Container}/restart?t=4", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(ProbeAnswer.Done, probe.Answer);
        Assert.True(probe.Value!.StartedAt > seen.StartedAt);
    }

    [Fact]
    public async Task Restart_LineCutDuringTheCall_IsInDoubt()
    {
        var target = await docker.RunAsync(DeafToSigterm);
        var seen = await InspectAsync(target);
        using var relay = new CuttingRelay(docker.Socket);
        var context = new TestStepContext();

        await Assert.ThrowsAsync<StepInDoubtException>(
            () => new RestartContainer(target with { Endpoint = relay.Endpoint }) { StopGrace = TimeSpan.FromSeconds(3) }.RunAsync(seen, context));

        var probe = await new RestartContainer(target) { StopGrace = TimeSpan.FromSeconds(3) }.ProbeAsync(seen, await ResumeAsync(context));
        Assert.Equal(ProbeAnswer.Done, probe.Answer);

        // HttpClient sends a request without a body up to three times more when its connection is closed before the answer.
        Assert.Equal(1, relay.Restarts);
    }

    [Fact]
    public async Task Probe_CapturedAndNeverCalled_IsNotDoneRunningOrStopped()
    {
        var target = await docker.RunAsync(DeafToSigterm);
        var seen = await InspectAsync(target);
        var context = new TestStepContext();
        await context.CaptureAsync(new ContainerBeforeRestart { Id = seen.Id, StartedAt = seen.StartedAt, Running = true, AskedAt = context.Time.GetUtcNow().AddMinutes(-5) });
        var step = new RestartContainer(target);

        var running = await step.ProbeAsync(seen, context);
        await docker.DockerAsync("stop", "-t", "0", target.Container);
        var stopped = await step.ProbeAsync(seen, context);

        Assert.Equal((ProbeAnswer.NotDone, ProbeAnswer.NotDone), (running.Answer, stopped.Answer));
        Assert.Contains("was not restarted", running.Reason, StringComparison.Ordinal);
        Assert.Contains("is stopped", stopped.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restart_Database_WaitsUntilItAcceptsNotUntilItRuns()
    {
        await using var database = await ContainerDatabase.StartAsync(docker, bootSeconds: 2);
        var seen = await InspectAsync(database.Container);

        var restarted = await new RestartContainer(database.Container) { Database = database.Database, StopGrace = TimeSpan.FromSeconds(30) }.RunAsync(seen, new TestStepContext());

        Assert.True(restarted.AcceptsConnections);
        Assert.Empty(restarted.Unproven);
        Assert.True(restarted.At - restarted.StartedAt > TimeSpan.FromSeconds(1.9), $"{restarted.StartedAt:O} to {restarted.At:O}");
    }

    [Fact]
    public async Task Restart_DatabaseRefusesTheAccount_SaysThatNoRestartHelps()
    {
        await using var database = await ContainerDatabase.StartAsync(docker, bootSeconds: 0);
        var wrong = database.Database with { Password = new Secret<string>("wrong") };

        var thrown = await Assert.ThrowsAsync<ContainerRestartException>(
            async () => await new RestartContainer(database.Container) { Database = wrong }.RunAsync(await InspectAsync(database.Container), new TestStepContext()));

        Assert.Contains("Access denied", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restart_StopsAgain_SaysWithWhichCode()
    {
        var target = await docker.RunAsync("/busybox", "sh", "-c", "/busybox sleep 1; exit 7");
        await docker.DockerAsync("wait", target.Container);

        var thrown = await Assert.ThrowsAsync<ContainerRestartException>(
            async () => await new RestartContainer(target) { Database = Nobody() }.RunAsync(await InspectAsync(target), new TestStepContext()));

        Assert.Contains("has stopped again", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("exit code 7", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Restart_DatabaseNeverAccepts_EndsWithTheLastAnswerAndTheProbeDoesNotKnow()
    {
        var target = await docker.RunAsync(DeafToSigterm);
        var seen = await InspectAsync(target);
        var step = new RestartContainer(target) { Database = Nobody(), StopGrace = OneSecond };
        using var source = new CancellationTokenSource(TimeSpan.FromSeconds(4));
        using var later = new CancellationTokenSource(TimeSpan.FromSeconds(5));
        var context = new TestStepContext { Token = source.Token };

        var thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => step.RunAsync(seen, context));
        var probe = await step.ProbeAsync(seen, await ResumeAsync(context, later.Token));

        Assert.Contains("was restarted", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("127.0.0.1", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(ProbeAnswer.Unknown, probe.Answer);
    }

    [Fact]
    public async Task Plan_OfRestart_ShowsTheCallAndChangesNothing()
    {
        var target = await docker.RunAsync(DeafToSigterm);
        var seen = await InspectAsync(target);

        var plan = await new RestartContainer(target) { Database = Nobody() }.PlanAsync(new Maybe<ContainerInspected>(seen), new PlanContext { Time = TimeProvider.System, CancellationToken = default });

        Assert.Equal($"POST /containers/{target.Container}/restart?t=120", plan.Actions[0].Text);
        Assert.StartsWith("running since", plan.Actions[0].Before, StringComparison.Ordinal);
        Assert.False(plan.Actions[0].ReadsOnly);
        Assert.Empty(plan.Unknown);
        Assert.Equal(seen.StartedAt, (await InspectAsync(target)).StartedAt);
    }

    private static Task<ContainerInspected> InspectAsync(DockerTarget target) => new InspectContainer(target).RunAsync(new TestStepContext());

    private static MySqlTarget Nobody() => new() { Name = "IDC", Host = "127.0.0.1", Port = FreePort.Next(), User = "runbook", Password = new Secret<string>("x") };

    // What the engine does on resume: a new context over the capture of the old one.
    private static async Task<TestStepContext> ResumeAsync(TestStepContext old, CancellationToken token = default)
    {
        Assert.True(old.TryGetCaptured<ContainerBeforeRestart>(out var captured));
        var context = new TestStepContext { Token = token };
        await context.CaptureAsync(captured);
        return context;
    }
}
