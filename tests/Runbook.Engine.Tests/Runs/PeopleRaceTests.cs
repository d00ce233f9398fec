using Runbook.Engine.Journal;
using Runbook.Engine.Journal.Events;
using Runbook.Engine.People;
using Runbook.Engine.Runs;
using Runbook.Engine.Status;
using static Runbook.Engine.Tests.TestBook;

namespace Runbook.Engine.Tests.Runs;

/// <summary>Commands in the moments between two states.</summary>
public sealed class PeopleRaceTests
{
    private static readonly PersonCommand Reject = new PersonCommand.Reject { Step = "Lead", Reason = "no backup" };
    private static readonly PersonCommand Retry = new PersonCommand.Decide { Question = "Gate.Lead", Choice = "retry", Reason = "there is one" };

    [Fact]
    public async Task Reject_RetriedBeforeTheBodyHasEnded_AsksAgain()
    {
        await using var test = await TestRun.StartAsync(new TestBook().Phase("Gate").Approval("Lead").Build());
        await test.UntilAsync("Gate.Lead", StepState.AwaitingPerson);
        using var bothSent = new ManualResetEventSlim();
        test.OnLoop = entry => Assert.True(bothSent.Wait(TimeSpan.FromSeconds(10)), entry.Text);

        var rejected = test.SendAsync(Reject, TestRun.Lead);
        var retried = test.SendAsync(Retry, TestRun.Executor);
        bothSent.Set();

        Assert.True((await rejected).Accepted);
        Assert.True((await retried).Accepted);
        var status = await test.UntilAsync(static status => status.Questions.Count == 1);
        Assert.Equal("approval", status.Questions[0].Kind);
        Assert.True((await test.SendAsync(new PersonCommand.Approve { Step = "Lead" }, TestRun.Lead)).Accepted);
        Assert.Equal(RunState.Completed, (await test.EndAsync()).State);
    }

    [Fact]
    public async Task Resume_RejectedBeforeTheBodyAsksAgain_RetryAsks()
    {
        var definition = new TestBook().Phase("Gate").Approval("Lead").Build();
        await using var test = await TestRun.StartAsync(definition);
        await test.UntilAsync("Gate.Lead", StepState.AwaitingPerson);
        await test.AbandonAsync();
        await using var run = await RunbookRun.ResumeAsync(definition, static _ => new object(), test.Run.Folder, test.Options with { Observer = null }, default);

        // Queued before the loop runs: the first starts the body, the second is done before the body can ask.
        var status = run.ExecuteAsync(new PersonCommand.GetStatus(), TestRun.Executor, default);
        var rejected = run.ExecuteAsync(Reject, TestRun.Lead, default);
        using var stop = new CancellationTokenSource();
        var completion = Task.Run(() => run.RunAsync(stop.Token));
        Assert.True((await status).Accepted);
        Assert.True((await rejected).Accepted);
        await Task.Delay(50);
        Assert.True((await run.ExecuteAsync(Retry, TestRun.Executor, default)).Accepted);

        IReadOnlyList<Question> questions = [];
        for (var i = 0; i < 400 && questions.Count == 0; i++)
        {
            await Task.Delay(5);
            questions = (await run.ExecuteAsync(new PersonCommand.GetStatus(), TestRun.Executor, default)).Status!.Questions;
        }

        Assert.Equal("approval", Assert.Single(questions).Kind);
        await stop.CancelAsync();
        await completion.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Resume_BehindTheDeadline_ALateApprovalIsRefused()
    {
        var definition = new TestBook().Phase("Gate").Approval("Lead", "30m").Build();
        await using var test = await TestRun.StartAsync(definition);
        await test.UntilAsync("Gate.Lead", StepState.AwaitingPerson);
        await test.AbandonAsync();
        test.Time.Advance(TimeSpan.FromMinutes(30));
        await using var run = await RunbookRun.ResumeAsync(definition, static _ => new object(), test.Run.Folder, test.Options with { Observer = null }, default);

        // Queued before the loop runs, so before any timer can say that the time is up.
        var approved = run.ExecuteAsync(new PersonCommand.Approve { Step = "Lead" }, TestRun.Lead, default);
        using var stop = new CancellationTokenSource();
        var completion = Task.Run(() => run.RunAsync(stop.Token));

        Assert.Contains("time is up", (await approved).Message, StringComparison.Ordinal);
        await stop.CancelAsync();
        await completion.WaitAsync(TimeSpan.FromSeconds(10));
    }

    [Fact]
    public async Task Approval_OfASkippedStepsResult_CanBeGiven()
    {
        await using var test = await TestRun.StartAsync(new TestBook().Phase("Gate")
            .Step("Maybe", static _ => Task.FromResult(new Did("x")), when: static () => false)
            .Approval("Lead", shown: static inputs => inputs.GetMaybe<Did>(0)).Build());

        var status = await test.UntilAsync("Gate.Lead", StepState.AwaitingPerson);

        Assert.Equal("Maybe<Did> (skipped)", Assert.Single(Assert.Single(status.Questions).Shown));
    }

    [Fact]
    public async Task Approval_OfAConditionalStepsResult_ShowsTheResult()
    {
        await using var test = await TestRun.StartAsync(new TestBook().Phase("Gate")
            .Step("Maybe", static _ => Task.FromResult(new Did("x")), when: static () => true)
            .Approval("Lead", shown: static inputs => inputs.GetMaybe<Did>(0)).Build());

        var status = await test.UntilAsync("Gate.Lead", StepState.AwaitingPerson);

        Assert.Equal("""Maybe<Did> {"what":"x"}""", Assert.Single(Assert.Single(status.Questions).Shown));
    }

    [Fact]
    public async Task Decide_NameOfTwoQuestions_IsRefusedUntilItSaysWhich()
    {
        static Task<Did> Fails(StepContext context) => throw new InvalidOperationException("no");
        await using var test = await TestRun.StartAsync(new TestBook().Phase("One").Step("Left.Verify", Fails, dependsOn: []).Step("Right.Verify", Fails, dependsOn: []).Build());
        await test.UntilAsync(static status => status.Questions.Count == 2);

        var reply = await test.SendAsync(new PersonCommand.Decide { Question = "Verify", Choice = "skip", Reason = "fine" }, TestRun.Executor);

        Assert.False(reply.Accepted);
        Assert.Contains("One.Left.Verify", reply.Message, StringComparison.Ordinal);
        Assert.Contains("One.Right.Verify", reply.Message, StringComparison.Ordinal);
        Assert.True((await test.SendAsync(new PersonCommand.Decide { Question = "Right.Verify", Choice = "skip", Reason = "fine" }, TestRun.Executor)).Accepted);
        Assert.Equal([StepState.Failed, StepState.Skipped], (await test.StatusAsync()).Steps.Select(static step => step.State));
    }

    [Fact]
    public async Task Crash_BehindAGatesBrokenCondition_NeverLetsTheGateBeDeclaredDone()
    {
        var definition = new TestBook().Phase("Gate").Approval("Lead", when: static () => throw new InvalidOperationException("no")).Build();
        await using var test = await TestRun.StartAsync(definition);
        await test.UntilAsync("Gate.Lead", StepState.Failed);
        await test.AbandonAsync();
        var events = JournalReader.Read(test.Run.Folder.Journal).Events;
        CrashTests.Rewrite(test, [.. events.TakeWhile(static entry => entry is not StepFailed)]);

        await test.ResumeAsync(definition);

        var question = Assert.Single((await test.UntilAsync(static status => status.Questions.Count == 1)).Questions);
        Assert.DoesNotContain("done", question.Choices);
        Assert.DoesNotContain("skip", question.Choices);
    }

    [Fact]
    public async Task Observer_Throws_TheRunGoesOn()
    {
        await using var test = await TestRun.StartAsync(new TestBook().Phase("One").Step("Skipped", static _ => Task.FromResult(new Did("x")), when: static () => false).Step("A", static context =>
        {
            context.Report("half way");
            return Task.FromResult(new Did("A"));
        }).Approval("Lead").Build());
        test.OnLoop = static _ => throw new InvalidOperationException("the terminal is gone");

        await test.UntilAsync("One.Lead", StepState.AwaitingPerson);
        Assert.True((await test.SendAsync(new PersonCommand.Approve { Step = "Lead" }, TestRun.Lead)).Accepted);

        Assert.Equal(RunState.Completed, (await test.EndAsync()).State);
    }
}
