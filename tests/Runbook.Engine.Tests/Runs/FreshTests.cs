using System.Text.Json;
using Runbook.Engine.People;
using Runbook.Engine.Status;
using static Runbook.Engine.Tests.TestBook;

namespace Runbook.Engine.Tests.Runs;

/// <summary>Steps that start only while what another proved is fresh.</summary>
public sealed class FreshTests
{
    private readonly List<string> log = [];

    private static readonly PersonCommand Refresh = Decide("Later.Destroy", "refresh");

    private static PersonCommand Decide(string question, string choice) => new PersonCommand.Decide { Question = question, Choice = choice, Reason = "오래되었다" };

    private static PersonCommand Attest(string step) => new PersonCommand.Attest { Step = step, Value = JsonSerializer.SerializeToElement(new { what = "seen" }) };

    private Func<StepContext, Task<Did>> Does(string what) => _ =>
    {
        lock (log)
        {
            log.Add(what);
        }

        return Task.FromResult(new Did(what));
    };

    private RunbookDefinition Book(Effect effect = Effect.ReadOnly, Func<bool>? when = null) => new TestBook()
        .Phase("First").Step("Verify", Does("verify"), effect, when: when)
        .Phase("Later").Manual("Wait").Step("Destroy", Does("destroy"), Effect.Destructive).Fresh(0, "1h")
        .Build();

    private static async Task<RunStatus> WaitAsync(TestRun test, TimeSpan wait, StepState expected)
    {
        await test.UntilAsync("Later.Wait", StepState.AwaitingPerson);
        test.Time.Advance(wait);
        Assert.True((await test.SendAsync(Attest("Wait"), TestRun.Executor)).Accepted);
        return expected == StepState.Succeeded ? await test.EndAsync() : await test.UntilAsync("Later.Destroy", expected);
    }

    [Fact]
    public async Task Step_WhileTheOutputIsFresh_Runs()
    {
        await using var test = await TestRun.StartAsync(Book());

        var status = await WaitAsync(test, TimeSpan.FromHours(1), StepState.Succeeded);

        Assert.Equal(RunState.Completed, status.State);
        Assert.Equal(["verify", "destroy"], log);
    }

    [Fact]
    public async Task Step_WhenTheOutputIsStale_IsNotStarted_AndRefreshRunsTheOtherAgainFirst()
    {
        await using var test = await TestRun.StartAsync(Book());

        var status = await WaitAsync(test, TimeSpan.FromHours(1) + TimeSpan.FromSeconds(1), StepState.Failed);

        Assert.Equal(["verify"], log);
        Assert.Equal(0, status.Steps[2].Attempts);
        var question = Assert.Single(status.Questions);
        Assert.Equal(["refresh", "retry", "skip", "abort"], question.Choices);
        Assert.Equal("'Destroy 하기' failed: 'Verify 하기' must run again: it ended 1h1s ago, and at most 1h is fresh. Choose refresh to have it run again.", question.Text);

        Assert.True((await test.SendAsync(Refresh, TestRun.Executor)).Accepted);

        Assert.Equal(RunState.Completed, (await test.EndAsync()).State);
        Assert.Equal(["verify", "verify", "destroy"], log);
    }

    [Fact]
    public async Task Retry_WithoutARefresh_FindsItStaleAgain()
    {
        await using var test = await TestRun.StartAsync(Book());
        var before = await WaitAsync(test, TimeSpan.FromHours(2), StepState.Failed);
        test.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.True((await test.SendAsync(Decide("Later.Destroy", "retry"), TestRun.Executor)).Accepted);

        var status = await test.UntilAsync(status => status.Questions.Count == 1 && status.Questions[0].AskedAt > before.Questions[0].AskedAt);
        Assert.Contains("it ended 2h1m ago", status.Questions[0].Text, StringComparison.Ordinal);
        Assert.Equal(["verify"], log);
    }

    [Fact]
    public async Task Refresh_OfWhatAPersonSaid_AsksThePersonAgain()
    {
        await using var test = await TestRun.StartAsync(new TestBook()
            .Phase("First").Manual("Verify").Phase("Later").Manual("Wait").Step("Destroy", Does("destroy"), Effect.Destructive).Fresh(0, "1h").Build());
        await test.UntilAsync("First.Verify", StepState.AwaitingPerson);
        await test.SendAsync(Attest("Verify"), TestRun.Executor);
        await WaitAsync(test, TimeSpan.FromHours(2), StepState.Failed);

        Assert.True((await test.SendAsync(Refresh, TestRun.Executor)).Accepted);

        var status = await test.UntilAsync("First.Verify", StepState.AwaitingPerson);
        Assert.Equal("Later", status.CurrentPhase);
        Assert.Equal(StepState.Waiting, status.Steps[2].State);
        Assert.True((await test.SendAsync(Attest("Verify"), TestRun.Executor)).Accepted);
        Assert.Equal(RunState.Completed, (await test.EndAsync()).State);
        Assert.Equal(["destroy"], log);
    }

    [Fact]
    public async Task Refresh_OfWhatMustNotRunTwice_IsNotOffered()
    {
        await using var test = await TestRun.StartAsync(Book(Effect.Changes));
        var status = await WaitAsync(test, TimeSpan.FromHours(2), StepState.Failed);
        Assert.Equal(["retry", "skip", "abort"], Assert.Single(status.Questions).Choices);
        Assert.EndsWith("That is not harmless, so it is not offered.", status.Questions[0].Text, StringComparison.Ordinal);

        Assert.False((await test.SendAsync(Refresh, TestRun.Executor)).Accepted);

        Assert.Equal(["verify"], log);
    }

    [Fact]
    public async Task Step_WhoseOtherWasSkipped_IsNotStarted_AndRefreshAsksItsConditionAgain()
    {
        var holds = false;
        await using var test = await TestRun.StartAsync(Book(when: () => holds));
        var status = await WaitAsync(test, TimeSpan.FromMinutes(1), StepState.Failed);
        Assert.Contains("'Verify 하기' must run again: it was skipped.", Assert.Single(status.Questions).Text, StringComparison.Ordinal);

        holds = true;
        Assert.True((await test.SendAsync(Refresh, TestRun.Executor)).Accepted);

        Assert.Equal(RunState.Completed, (await test.EndAsync()).State);
        Assert.Equal(["verify", "destroy"], log);
    }

    [Fact]
    public async Task Refresh_ThatFails_IsAskedAboutLikeAnyStep_AndLeadsWhereTheOtherLeads()
    {
        var broken = false;
        await using var test = await TestRun.StartAsync(new TestBook()
            .Phase("First").Step("Verify", context => broken ? throw new InvalidOperationException("checksum") : Does("verify")(context), Effect.ReadOnly)
            .Phase("Later").Manual("Wait").Step("Destroy", Does("destroy"), Effect.Destructive).Fresh(0, "1h").OnFailure("Plan")
            .Contingency("Plan").Step("Fix", _ =>
            {
                broken = false;
                return Does("fix")(null!);
            }).Approval("Show", shown: static inputs => inputs.Get<Did>(0)).Build());
        await test.UntilAsync("Later.Wait", StepState.AwaitingPerson);
        broken = true;
        await WaitAsync(test, TimeSpan.FromHours(2), StepState.Failed);
        Assert.True((await test.SendAsync(Refresh, TestRun.Executor)).Accepted);
        var question = Assert.Single((await test.UntilAsync("First.Verify", StepState.Failed)).Questions);
        Assert.Equal(("First.Verify", "Plan 비상"), (question.Id, question.Contingency));
        Assert.Equal(["retry", "skip", "contingency", "abort"], question.Choices);

        Assert.True((await test.SendAsync(Decide("First.Verify", "contingency"), TestRun.Executor)).Accepted);

        // What was verified last stands until it is verified anew.
        Assert.Equal("""Did {"what":"verify"}""", Assert.Single(Assert.Single((await test.UntilAsync("Plan.Show", StepState.AwaitingPerson)).Questions).Shown));
        await test.SendAsync(new PersonCommand.Approve { Step = "Show" }, TestRun.Lead);
        Assert.Equal(RunState.Completed, (await test.EndAsync()).State);
        Assert.Equal(["verify", "fix", "verify", "destroy"], log);
    }

    [Fact]
    public async Task Step_WhoseConditionIsFalse_IsSkippedHoweverOldTheOutput()
    {
        await using var test = await TestRun.StartAsync(new TestBook()
            .Phase("First").Step("Verify", Does("verify"), Effect.ReadOnly).Manual("Wait").Step("Destroy", Does("destroy"), when: static () => false).Fresh(0, "1h").Build());
        await test.UntilAsync("First.Wait", StepState.AwaitingPerson);
        test.Time.Advance(TimeSpan.FromHours(2));
        await test.SendAsync(Attest("Wait"), TestRun.Executor);

        Assert.Equal(StepState.Skipped, (await test.EndAsync()).Steps[2].State);
    }

    [Fact]
    public async Task Gate_ThatAsksForWhatIsFresh_AsksNobodyBefore()
    {
        await using var test = await TestRun.StartAsync(new TestBook()
            .Phase("Later").Step("Verify", Does("verify"), Effect.ReadOnly).Manual("Wait").GoNoGo("Destroy").Fresh(0, "1h").Build());
        var status = await WaitAsync(test, TimeSpan.FromHours(2), StepState.Failed);
        Assert.Equal(["refresh", "retry", "abort"], Assert.Single(status.Questions).Choices);

        Assert.True((await test.SendAsync(Refresh, TestRun.Executor)).Accepted);

        await test.UntilAsync("Later.Destroy", StepState.AwaitingPerson);
        Assert.Equal(["verify", "verify"], log);
    }

    [Fact]
    public async Task Refresh_WhileItRuns_ThoseThatTakeTheOutputWait()
    {
        var go = new TaskCompletionSource();
        var holds = false;
        await using var test = await TestRun.StartAsync(new TestBook()
            .Phase("First").Step("Verify", async context =>
            {
                if (holds)
                {
                    await go.Task;
                }

                return await Does("verify")(context);
            }, Effect.ReadOnly)
            .Phase("Later").Manual("Wait").Step("Destroy", Does("destroy"), Effect.Destructive, dependsOn: [1]).Fresh(0, "1h")
            .Manual("Other").Step("Reads", Does("reads"), requires: [0]).Build() is var built
                ? built with { Steps = [.. built.Steps.Select(static step => step.Id == "Later.Other" ? step with { DependsOn = [] } : step)] }
                : throw new InvalidOperationException());
        await WaitAsync(test, TimeSpan.FromHours(2), StepState.Failed);
        holds = true;
        Assert.True((await test.SendAsync(Refresh, TestRun.Executor)).Accepted);
        await test.UntilAsync("First.Verify", StepState.Running);

        await test.SendAsync(Attest("Other"), TestRun.Executor);
        Assert.Equal(StepState.Waiting, (await test.UntilAsync("Later.Other", StepState.Succeeded)).Steps[4].State);
        go.SetResult();

        Assert.Equal(RunState.Completed, (await test.EndAsync()).State);
        Assert.Equal(["destroy", "reads", "verify", "verify"], log.Order());
    }
}
