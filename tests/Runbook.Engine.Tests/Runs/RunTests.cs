using System.Text.Json;
using Runbook.Engine.Journal;
using Runbook.Engine.People;
using Runbook.Engine.Runs;
using Runbook.Engine.Status;
using static Runbook.Engine.Tests.TestBook;

namespace Runbook.Engine.Tests.Runs;

public sealed class RunTests
{
    private static Func<StepContext, Task<Did>> Does(List<string> log, string what) => _ =>
    {
        lock (log)
        {
            log.Add(what);
        }

        return Task.FromResult(new Did(what));
    };

    private static Func<StepContext, Task<Did>> Hangs() => async context =>
    {
        await Task.Delay(Timeout.InfiniteTimeSpan, context.CancellationToken);
        return new Did("never");
    };

    [Fact]
    public async Task Run_StepsInTwoPhases_RunsThemInOrder()
    {
        var log = new List<string>();
        await using var test = await TestRun.StartAsync(new TestBook().Phase("One").Step("A", Does(log, "A")).Step("B", Does(log, "B")).Phase("Two").Step("C", Does(log, "C")).Build());

        var status = await test.EndAsync();

        Assert.Equal(RunState.Completed, status.State);
        Assert.Equal(["A", "B", "C"], log);
        Assert.All(status.Steps, static step => Assert.Equal(StepState.Succeeded, step.State));
    }

    [Fact]
    public async Task Run_ParallelTracks_RunSideBySide()
    {
        var both = new Barrier(2);
        Task<Did> Meet(StepContext context)
        {
            Assert.True(both.SignalAndWait(TimeSpan.FromSeconds(10), CancellationToken.None), "the other track never came");
            return Task.FromResult(new Did("met"));
        }

        await using var test = await TestRun.StartAsync(new TestBook().Phase("One").Step("A", Meet, dependsOn: []).Step("B", Meet, dependsOn: []).Build());

        Assert.Equal(RunState.Completed, (await test.EndAsync()).State);
    }

    [Fact]
    public async Task Run_ConditionFalse_SkipsAndGoesOn()
    {
        var log = new List<string>();
        await using var test = await TestRun.StartAsync(new TestBook().Phase("One").Step("A", Does(log, "A"), when: () => false).Step("B", Does(log, "B")).Build());

        var status = await test.EndAsync();

        Assert.Equal([StepState.Skipped, StepState.Succeeded], status.Steps.Select(static step => step.State));
        Assert.Equal(["B"], log);
    }

    [Theory]
    [InlineData(new string[0], "its condition is false")]
    [InlineData(new[] { "StillConnected" }, "its condition StillConnected is false")]
    [InlineData(new[] { "Aws", "StillConnected" }, "one of its conditions is false: Aws, StillConnected")]
    public async Task Run_ConditionFalse_SaysWhichAreAsked(string[] conditions, string reason)
    {
        var definition = new TestBook().Phase("One").Step("A", Does([], "A"), when: () => false).Build();
        await using var test = await TestRun.StartAsync(definition with { Steps = [definition.Steps[0] with { Conditions = conditions }] });

        Assert.Equal(reason, (await test.EndAsync()).Steps[0].Detail);
    }

    [Fact]
    public async Task Run_SlotThatNoStepFills_IsEmpty()
    {
        var seen = new List<bool>();
        var definition = new TestBook().Phase("One").Step("A", Does([], "A")).Step("B", Does([], "B")).Build();
        var actions = new StepActions
        {
            When = (_, inputs) =>
            {
                seen.AddRange([inputs.Has(0), inputs.Has(1), inputs.GetMaybe<Did>(1).HasValue]);
                return inputs.Get<Did>(0).What == "A";
            },
            Run = static (_, inputs, _) => Task.FromResult<object?>(inputs.GetMaybe<Did>(1) is { HasValue: false } ? new Did("B") : null),
        };
        await using var test = await TestRun.StartAsync(definition with { Steps = [definition.Steps[0], definition.Steps[1] with { Inputs = [0, -1], Actions = actions }] });

        Assert.Equal(RunState.Completed, (await test.EndAsync()).State);
        Assert.Equal([true, false, false], seen);
    }

    [Fact]
    public async Task Run_StepFails_StopsAndAsks_RetryRunsItAgain()
    {
        var calls = 0;
        await using var test = await TestRun.StartAsync(new TestBook().Phase("One")
            .Step("A", _ => ++calls == 1 ? throw new InvalidOperationException("no route") : Task.FromResult(new Did("A")))
            .Step("B", Does([], "B")).Build());

        var status = await test.UntilAsync("One.A", StepState.Failed);
        var question = Assert.Single(status.Questions);
        Assert.Equal("failed", question.Kind);
        Assert.Contains("no route", question.Text, StringComparison.Ordinal);
        Assert.Equal(StepState.Waiting, status.Steps[1].State);

        Assert.False((await test.SendAsync(new PersonCommand.Decide { Question = "One.A", Choice = "retry", Reason = "please" }, TestRun.Stranger)).Accepted);
        Assert.False((await test.SendAsync(new PersonCommand.Decide { Question = "One.A", Choice = "retry", Reason = " " }, TestRun.Executor)).Accepted);
        Assert.True((await test.SendAsync(new PersonCommand.Decide { Question = "One.A", Choice = "retry", Reason = "route is back" }, TestRun.Executor)).Accepted);

        Assert.Equal(RunState.Completed, (await test.EndAsync()).State);
        Assert.Equal(2, calls);
    }

    [Fact]
    public async Task Decide_Skip_IsRecordedWithReasonAndName()
    {
        await using var test = await TestRun.StartAsync(new TestBook().Phase("One").Step("A", static _ => throw new InvalidOperationException("boom")).Build());
        await test.UntilAsync("One.A", StepState.Failed);

        await test.SendAsync(new PersonCommand.Decide { Question = "A", Choice = "skip", Reason = "done by hand" }, TestRun.Lead);

        Assert.Equal("lead: done by hand", (await test.EndAsync()).Steps[0].Detail);
    }

    [Fact]
    public async Task Decide_SkipOfAStepThatOthersNeed_IsRefused()
    {
        await using var test = await TestRun.StartAsync(new TestBook().Phase("One").Step("A", static _ => throw new InvalidOperationException("boom")).Step("B", Does([], "B"), requires: [0]).Build());
        await test.UntilAsync("One.A", StepState.Failed);

        var reply = await test.SendAsync(new PersonCommand.Decide { Question = "A", Choice = "skip", Reason = "hurry" }, TestRun.Executor);

        Assert.False(reply.Accepted);
        Assert.Contains("'B 하기' cannot run without", reply.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Approve_ByTheExecutor_IsRefusedEvenWithTheRole()
    {
        await using var test = await TestRun.StartAsync(new TestBook().Phase("Gate").Approval("Lead").Build());
        await test.UntilAsync("Gate.Lead", StepState.AwaitingPerson);

        var reply = await test.SendAsync(new PersonCommand.Approve { Step = "Gate.Lead" }, TestRun.Executor);

        Assert.False(reply.Accepted);
        Assert.Contains("nobody approves his own run", reply.Message, StringComparison.Ordinal);
        Assert.Contains("lead", reply.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Approve_WithoutTheRole_IsRefused_WithTheRole_IsAccepted()
    {
        await using var test = await TestRun.StartAsync(new TestBook().Phase("Gate").Approval("Lead").Build());
        var status = await test.UntilAsync("Gate.Lead", StepState.AwaitingPerson);
        Assert.Contains("shown", Assert.Single(status.Questions).Shown[0], StringComparison.Ordinal);

        var refused = await test.SendAsync(new PersonCommand.Approve { Step = "Gate.Lead" }, TestRun.Stranger);
        Assert.False(refused.Accepted);
        Assert.Contains("does not hold the role Lead", refused.Message, StringComparison.Ordinal);

        Assert.True((await test.SendAsync(new PersonCommand.Approve { Step = "Lead 승인", Note = "확인" }, TestRun.Lead)).Accepted);
        var ended = await test.EndAsync();
        Assert.Equal(RunState.Completed, ended.State);
        Assert.Equal("lead: 확인", ended.Steps[0].Detail);
    }

    [Fact]
    public async Task Approve_ByWhoeverExecutedBeforeAResume_IsRefused()
    {
        var definition = new TestBook().Phase("Gate").Approval("Lead").Build();
        await using var test = await TestRun.StartAsync(definition);
        await test.UntilAsync("Gate.Lead", StepState.AwaitingPerson);
        await test.AbandonAsync();
        await test.ResumeAsync(definition);
        await test.UntilAsync("Gate.Lead", StepState.AwaitingPerson);

        Assert.False((await test.SendAsync(new PersonCommand.Approve { Step = "Lead" }, TestRun.Executor)).Accepted);
    }

    [Fact]
    public async Task Reject_Gate_AsksAndCannotBeSkipped()
    {
        await using var test = await TestRun.StartAsync(new TestBook().Phase("Gate").Approval("Lead").Build());
        await test.UntilAsync("Gate.Lead", StepState.AwaitingPerson);

        await test.SendAsync(new PersonCommand.Reject { Step = "Lead", Reason = "백업이 없다" }, TestRun.Lead);
        var status = await test.UntilAsync("Gate.Lead", StepState.Failed);
        Assert.Equal(["retry", "abort"], Assert.Single(status.Questions).Choices);
        Assert.False((await test.SendAsync(new PersonCommand.Decide { Question = "Lead", Choice = "skip", Reason = "hurry" }, TestRun.Executor)).Accepted);

        await test.SendAsync(new PersonCommand.Decide { Question = "Lead", Choice = "retry", Reason = "백업을 확인했다" }, TestRun.Executor);
        await test.UntilAsync("Gate.Lead", StepState.AwaitingPerson);
        await test.SendAsync(new PersonCommand.Approve { Step = "Lead" }, TestRun.Lead);
        Assert.Equal(RunState.Completed, (await test.EndAsync()).State);
    }

    [Fact]
    public async Task Approval_NobodyAnswersInTime_FailsAndCanBeAskedAgain()
    {
        await using var test = await TestRun.StartAsync(new TestBook().Phase("Gate").Approval("Lead", "30m").Build());
        await test.UntilAsync("Gate.Lead", StepState.AwaitingPerson);

        test.Time.Advance(TimeSpan.FromMinutes(29));
        Assert.Equal(StepState.AwaitingPerson, (await test.StatusAsync()).Steps[0].State);
        test.Time.Advance(TimeSpan.FromMinutes(1));

        var status = await test.UntilAsync("Gate.Lead", StepState.Failed);
        Assert.Contains("No 기술팀 리더 (Lead) answered within 30m", status.Steps[0].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Attest_WithoutNeededEvidenceOrValue_IsRefused_WithBoth_IsTheStepsOutput()
    {
        await using var test = await TestRun.StartAsync(new TestBook().Phase("One").Manual("Cause", Evidence.Required, "Lead").Build());
        await test.UntilAsync("One.Cause", StepState.AwaitingPerson);
        var value = JsonSerializer.SerializeToElement(new { what = "디스크" });
        EvidenceItem[] evidence = [new EvidenceItem { Kind = "text", Content = "로그 참조" }];

        Assert.Contains("needs evidence", (await test.SendAsync(new PersonCommand.Attest { Step = "Cause", Value = value }, TestRun.Lead)).Message, StringComparison.Ordinal);
        Assert.Contains("does not fit", (await test.SendAsync(new PersonCommand.Attest { Step = "Cause", Value = JsonSerializer.SerializeToElement(new { wat = 1 }), Evidence = evidence }, TestRun.Lead)).Message, StringComparison.Ordinal);
        Assert.False((await test.SendAsync(new PersonCommand.Attest { Step = "Cause", Value = value, Evidence = evidence }, TestRun.Stranger)).Accepted);
        Assert.True((await test.SendAsync(new PersonCommand.Attest { Step = "Cause", Value = value, Evidence = evidence }, TestRun.Lead)).Accepted);

        Assert.Equal(RunState.Completed, (await test.EndAsync()).State);
    }

    [Fact]
    public async Task Timeout_OfAStepThatChanges_IsInDoubt_AndAPersonDecides()
    {
        await using var test = await TestRun.StartAsync(new TestBook().Phase("One").Step("A", Hangs(), timeout: "30s").Build());
        await test.UntilAsync("One.A", StepState.Running);

        test.Time.Advance(TimeSpan.FromSeconds(30));
        var status = await test.UntilAsync(static status => status.Questions.Count == 1);

        Assert.Equal("in-doubt", status.Questions[0].Kind);
        Assert.False((await test.SendAsync(new PersonCommand.Decide { Question = "A", Choice = "done", Reason = "seen" }, TestRun.Executor)).Accepted);
        Assert.True((await test.SendAsync(new PersonCommand.Decide { Question = "A", Choice = "done", Reason = "seen", Value = JsonSerializer.SerializeToElement(new { what = "by hand" }) }, TestRun.Executor)).Accepted);
        Assert.Equal(RunState.Completed, (await test.EndAsync()).State);
    }

    [Fact]
    public async Task Timeout_OfAStepThatOnlyReads_IsAFailure()
    {
        await using var test = await TestRun.StartAsync(new TestBook().Phase("One").Step("A", Hangs(), Effect.ReadOnly, "30s").Build());
        await test.UntilAsync("One.A", StepState.Running);

        test.Time.Advance(TimeSpan.FromSeconds(30));

        Assert.Equal("failed", (await test.UntilAsync("One.A", StepState.Failed)).Questions[0].Kind);
    }

    [Fact]
    public async Task Timeout_StepThatDoesNotStop_IsInDoubtAfterTheGrace()
    {
        var never = new TaskCompletionSource<Did>();
        await using var test = await TestRun.StartAsync(new TestBook().Phase("One").Step("A", _ => never.Task, timeout: "30s").Build());
        await test.UntilAsync("One.A", StepState.Running);

        test.Time.Advance(TimeSpan.FromSeconds(30));
        for (var i = 0; i < 500 && (await test.StatusAsync()).Steps[0].State == StepState.Running; i++)
        {
            test.Time.Advance(TimeSpan.FromSeconds(1));
            await Task.Delay(5);
        }

        var status = await test.StatusAsync();
        Assert.Equal(StepState.InDoubt, status.Steps[0].State);
        Assert.Contains("may still be acting", status.Steps[0].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Timeout_IsClippedToTheBox_AndTheOverrunAsks()
    {
        await using var test = await TestRun.StartAsync(new TestBook().Phase("Box", "1m").Step("A", Hangs(), Effect.ReadOnly, "10m").Step("B", Does([], "B")).Build());
        await test.UntilAsync("Box.A", StepState.Running);

        test.Time.Advance(TimeSpan.FromMinutes(1));
        var status = await test.UntilAsync(static status => status.Questions.Count == 2);

        Assert.True(status.Phases[0].Overran);
        Assert.Contains(status.Questions, static question => question is { Kind: "overrun", Id: "Box" });
        await test.SendAsync(new PersonCommand.Decide { Question = "Box.A", Choice = "skip", Reason = "not needed" }, TestRun.Executor);
        Assert.Equal(StepState.Waiting, (await test.UntilAsync("Box.A", StepState.Skipped)).Steps[1].State);

        Assert.False((await test.SendAsync(new PersonCommand.Decide { Question = "Box", Choice = "extend", Reason = "nearly there" }, TestRun.Executor)).Accepted);
        Assert.True((await test.SendAsync(new PersonCommand.Decide { Question = "Box", Choice = "extend", Reason = "nearly there", By = "5m" }, TestRun.Executor)).Accepted);

        status = await test.EndAsync();
        Assert.Equal(RunState.Completed, status.State);
        Assert.Equal(360, status.Phases[0].TimeBoxSeconds);
    }

    [Fact]
    public async Task Box_CountsWhileTheProcessIsDead()
    {
        var definition = new TestBook().Phase("Box", "10m").Approval("Lead").Build();
        await using var test = await TestRun.StartAsync(definition);
        await test.UntilAsync("Box.Lead", StepState.AwaitingPerson);
        await test.AbandonAsync();
        test.Time.Advance(TimeSpan.FromMinutes(11));

        await test.ResumeAsync(definition);

        var status = await test.UntilAsync(static status => status.Phases[0].Overran);
        Assert.Equal(660, status.Phases[0].ElapsedSeconds);
    }

    [Fact]
    public async Task Abort_RunningStep_IsStoppedAndSaysHowItEnded()
    {
        await using var test = await TestRun.StartAsync(new TestBook().Phase("One").Step("A", Hangs()).Build());
        await test.UntilAsync("One.A", StepState.Running);

        Assert.True((await test.SendAsync(new PersonCommand.Abort { Reason = "wrong customer" }, TestRun.Executor)).Accepted);

        var status = await test.EndAsync();
        Assert.Equal(RunState.Aborted, status.State);
        Assert.Equal(StepState.InDoubt, status.Steps[0].State);
    }

    [Fact]
    public async Task Interrupt_ThenResume_RepeatableStepRunsAgain()
    {
        var calls = 0;
        async Task<Did> First(StepContext context)
        {
            if (++calls == 1)
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, context.CancellationToken);
            }

            return new Did("A");
        }

        var definition = new TestBook().Phase("One").Step("A", First, Effect.Idempotent).Build();
        await using var test = await TestRun.StartAsync(definition);
        await test.UntilAsync("One.A", StepState.Running);
        var left = await test.InterruptAsync();
        Assert.Equal(RunState.InPhase, left.State);
        await test.AbandonAsync();

        await using var again = await RunbookRun.ResumeAsync(definition, static _ => new object(), test.Run.Folder, test.Options, default);
        Assert.Equal(RunState.Completed, (await again.RunAsync(default)).State);
        Assert.Equal(2, calls);
    }

    [Fact]
    public async Task Capture_FirstOneStands_AndIsThereAfterACrash()
    {
        var seen = new List<string>();
        async Task<Did> Capture(StepContext context)
        {
            var standing = await context.CaptureAsync(new Did("before " + context.Attempt));
            seen.Add(standing.What);
            return context.Attempt == 1 ? throw new InvalidOperationException("died after capture") : new Did(context.TryGetCaptured<Did>(out var kept) ? kept.What : "nothing");
        }

        await using var test = await TestRun.StartAsync(new TestBook().Phase("One").Step("A", Capture).Build());
        await test.UntilAsync("One.A", StepState.Failed);
        await test.SendAsync(new PersonCommand.Decide { Question = "A", Choice = "retry", Reason = "again" }, TestRun.Executor);
        await test.EndAsync();

        Assert.Equal(["before 1", "before 1"], seen);
    }

    [Fact]
    public async Task Start_SecondProcessOnTheSameRun_IsRefused()
    {
        var definition = new TestBook().Phase("Gate").Approval("Lead").Build();
        await using var test = await TestRun.StartAsync(definition);

        await Assert.ThrowsAsync<RunAttendedException>(() => RunbookRun.ResumeAsync(definition, static _ => new object(), test.Run.Folder, test.Options, default));
    }

    [Fact]
    public async Task Resume_OtherDefinition_IsRefused()
    {
        var definition = new TestBook().Phase("Gate").Approval("Lead").Build();
        await using var test = await TestRun.StartAsync(definition);
        await test.AbandonAsync();

        var error = await Assert.ThrowsAsync<RunRefusedException>(() => RunbookRun.ResumeAsync(definition with { Hash = new string('b', 64) }, static _ => new object(), test.Run.Folder, test.Options, default));
        Assert.Contains("bbbbbbbbbbbb", error.Message, StringComparison.Ordinal);
    }
}
