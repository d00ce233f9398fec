using System.Text.Json;
using Runbook.Engine.People;
using Runbook.Engine.Runs;
using Runbook.Engine.Status;
using static Runbook.Engine.Tests.TestBook;

namespace Runbook.Engine.Tests.Runs;

/// <summary>Branches that a run takes only when a person says so.</summary>
public sealed class ContingencyTests
{
    private readonly List<string> log = [];

    private static PersonCommand Decide(string question, string choice, string? by = null) => new PersonCommand.Decide { Question = question, Choice = choice, Reason = "그래야 한다", By = by };

    private Func<StepContext, Task<Did>> Does(string what) => _ =>
    {
        lock (log)
        {
            log.Add(what);
        }

        return Task.FromResult(new Did(what));
    };

    /// <summary>Fails until the other is in the log.</summary>
    private Func<StepContext, Task<Did>> Needs(string what, string other) => context =>
    {
        lock (log)
        {
            return log.Contains(other) ? Does(what)(context) : throw new InvalidOperationException($"{other} is missing");
        }
    };

    private RunbookDefinition Book(Afterwards then = Afterwards.Resume, string? timeBox = null) => new TestBook()
        .Phase("Main", timeBox, overrunTo: "Plan").Step("A", Needs("A", "fix")).OnFailure("Plan").Step("B", Does("B"))
        .Phase("Last").Step("C", Does("C"))
        .Contingency("Plan", then).Step("Fix", Does("fix")).Step("More", Does("more"))
        .Build();

    [Fact]
    public async Task Run_WhereNothingFails_NeverEntersAContingency()
    {
        log.Add("fix");
        await using var test = await TestRun.StartAsync(Book());

        var status = await test.EndAsync();

        Assert.Equal(RunState.Completed, status.State);
        Assert.Equal(["fix", "A", "B", "C"], log);
        Assert.Equal([PhaseKind.Phase, PhaseKind.Phase, PhaseKind.Contingency], status.Phases.Select(static phase => phase.Kind));
        Assert.Null(status.Phases[2].EnteredAt);
        Assert.All(status.Steps.Where(static step => step.Phase == 2), static step => Assert.Equal(StepState.Waiting, step.State));
    }

    [Fact]
    public async Task Contingency_ThatResumes_RunsItsSteps_AndTheFailedStepAgain()
    {
        await using var test = await TestRun.StartAsync(Book());
        var status = await test.UntilAsync("Main.A", StepState.Failed);
        var question = Assert.Single(status.Questions);
        Assert.Equal(["retry", "skip", "contingency", "abort"], question.Choices);
        Assert.Equal("Plan 비상", question.Contingency);
        Assert.EndsWith("Contingency: 'Plan 비상'.", question.Text, StringComparison.Ordinal);

        Assert.Equal("'Plan 비상' is entered, by lead. Then the run goes on in 'Main 단계'.", (await test.SendAsync(Decide("A", "contingency"), TestRun.Lead)).Message);

        status = await test.EndAsync();
        Assert.Equal(RunState.Completed, status.State);
        Assert.Equal(["fix", "more", "A", "B", "C"], log);
        Assert.Equal(2, status.Steps[0].Attempts);
        Assert.NotNull(status.Phases[2].LeftAt);
        Assert.Equal(
            ["contingency Plan 비상, says lead: 그래야 한다", "back in Main 단계"],
            test.Entries.Where(static entry => entry.Kind == RunEntryKind.Alarm && entry.Step is null).Select(static entry => entry.Text));
    }

    [Fact]
    public async Task Contingency_ThatEnds_DivertsTheRun()
    {
        await using var test = await TestRun.StartAsync(Book(Afterwards.End));
        var status = await test.UntilAsync("Main.A", StepState.Failed);
        Assert.EndsWith("Contingency: 'Plan 비상', which ends the run.", Assert.Single(status.Questions).Text, StringComparison.Ordinal);

        Assert.True((await test.SendAsync(Decide("A", "contingency"), TestRun.Executor)).Accepted);

        status = await test.EndAsync();
        Assert.Equal(RunState.Diverted, status.State);
        Assert.Equal(["fix", "more"], log);
        Assert.Equal(StepState.Failed, status.Steps[0].State);
        Assert.Empty(status.Questions);
        Assert.NotNull(status.EndedAt);
        Assert.NotNull(status.Phases[0].LeftAt);
        Assert.Contains("is Diverted", (await Assert.ThrowsAsync<RunRefusedException>(async () =>
        {
            await test.AbandonAsync();
            await test.ResumeAsync(Book(Afterwards.End));
        })).Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Contingency_WhereNothingLeadsThere_IsNotOffered()
    {
        await using var test = await TestRun.StartAsync(new TestBook().Phase("Main").Step("A", Needs("A", "fix")).Step("B", Does("B")).OnFailure("Plan").Contingency("Plan").Step("Fix", Does("fix")).Build());
        Assert.Equal(["retry", "skip", "abort"], Assert.Single((await test.UntilAsync("Main.A", StepState.Failed)).Questions).Choices);

        var reply = await test.SendAsync(Decide("A", "contingency"), TestRun.Executor);

        Assert.False(reply.Accepted);
        Assert.Empty(log);
    }

    [Fact]
    public async Task Contingency_OfAStranger_OrWithoutAReason_IsRefused()
    {
        await using var test = await TestRun.StartAsync(Book());
        await test.UntilAsync("Main.A", StepState.Failed);

        Assert.False((await test.SendAsync(Decide("A", "contingency"), TestRun.Stranger)).Accepted);
        Assert.False((await test.SendAsync(new PersonCommand.Decide { Question = "A", Choice = "contingency", Reason = " " }, TestRun.Executor)).Accepted);

        Assert.Equal("Main", (await test.StatusAsync()).CurrentPhase);
    }

    [Fact]
    public async Task Contingency_ThatUndoesFirst_IsNotOfferedAndSaysWhy()
    {
        await using var test = await TestRun.StartAsync(new TestBook().Phase("Main").Step("A", Needs("A", "fix")).OnFailure("Plan").Contingency("Plan", undo: [0]).Step("Fix", Does("fix")).Build());
        var question = Assert.Single((await test.UntilAsync("Main.A", StepState.Failed)).Questions);
        Assert.DoesNotContain("contingency", question.Choices);
        Assert.Contains("'Plan 비상' is not offered: it undoes the steps of 'Main 단계' first, which this version does not do yet.", question.Text, StringComparison.Ordinal);

        var reply = await test.SendAsync(Decide("A", "contingency"), TestRun.Executor);

        Assert.False(reply.Accepted);
        Assert.Contains("undoes the steps of 'Main 단계' first, which this version does not do yet", reply.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Contingency_WhileAnotherStepActs_IsRefusedUntilItHasEnded()
    {
        var go = new TaskCompletionSource();
        await using var test = await TestRun.StartAsync(new TestBook()
            .Phase("Main").Step("A", Needs("A", "fix"), dependsOn: []).OnFailure("Plan").Step("Slow", async _ =>
            {
                await go.Task;
                return new Did("slow");
            }, dependsOn: [])
            .Contingency("Plan").Step("Fix", Does("fix")).Build());
        await test.UntilAsync("Main.A", StepState.Failed);
        await test.UntilAsync("Main.Slow", StepState.Running);

        var reply = await test.SendAsync(Decide("A", "contingency"), TestRun.Executor);
        Assert.False(reply.Accepted);
        Assert.Contains("'Slow 하기' may still be acting", reply.Message, StringComparison.Ordinal);

        go.SetResult();
        await test.UntilAsync("Main.Slow", StepState.Succeeded);
        Assert.True((await test.SendAsync(Decide("A", "contingency"), TestRun.Executor)).Accepted);
        Assert.Equal(RunState.Completed, (await test.EndAsync()).State);
    }

    [Fact]
    public async Task Contingency_WhilePeopleAreAsked_TheyMayAnswerAllTheSame_AndNothingElseBegins()
    {
        var definition = new TestBook()
            .Phase("Main").Step("A", Needs("A", "seen"), dependsOn: []).OnFailure("Plan").Manual("M").Step("B", Does("B"))
            .Contingency("Plan").Manual("See").Step("Seen", Does("seen")).Build();
        definition = definition with { Steps = [.. definition.Steps.Select(static step => step.Id == "Main.M" ? step with { DependsOn = [] } : step)] };
        await using var test = await TestRun.StartAsync(definition);
        await test.UntilAsync("Main.A", StepState.Failed);
        await test.UntilAsync("Main.M", StepState.AwaitingPerson);
        Assert.True((await test.SendAsync(Decide("A", "contingency"), TestRun.Executor)).Accepted);
        var status = await test.UntilAsync("Plan.See", StepState.AwaitingPerson);
        Assert.Equal(["Main.M", "Plan.See"], status.Questions.Select(static question => question.Id));

        // Over a crash, too.
        await test.AbandonAsync();
        await test.ResumeAsync(definition);
        await test.UntilAsync("Plan.See", StepState.AwaitingPerson);
        Assert.True((await test.SendAsync(Attest("M"), TestRun.Executor)).Accepted);
        status = await test.UntilAsync("Main.M", StepState.Succeeded);
        Assert.Equal(StepState.Waiting, status.Steps[2].State);
        Assert.True((await test.SendAsync(Attest("See"), TestRun.Executor)).Accepted);

        Assert.Equal(RunState.Completed, (await test.EndAsync()).State);
        Assert.Equal("seen", log[0]);
        Assert.Equal(["A", "B"], log.Skip(1).Order());
    }

    [Fact]
    public async Task Contingency_WhilePeopleAreAsked_TheirTimeRunsOut_OverACrashToo()
    {
        var definition = new TestBook()
            .Phase("Main").Step("A", Needs("A", "fix")).OnFailure("Plan").Approval("Gate", "30m")
            .Contingency("Plan").Manual("See").Build();
        definition = definition with { Steps = [definition.Steps[0], definition.Steps[1] with { DependsOn = [] }, definition.Steps[2]] };
        await using var test = await TestRun.StartAsync(definition);
        await test.UntilAsync("Main.A", StepState.Failed);
        await test.UntilAsync("Main.Gate", StepState.AwaitingPerson);
        await test.SendAsync(Decide("A", "contingency"), TestRun.Executor);
        await test.UntilAsync("Plan.See", StepState.AwaitingPerson);
        await test.AbandonAsync();
        await test.ResumeAsync(definition);
        await test.UntilAsync("Plan.See", StepState.AwaitingPerson);

        test.Time.Advance(TimeSpan.FromMinutes(30));

        // It has failed, and is asked about when the run is back.
        Assert.Equal(["Plan.See"], (await test.UntilAsync("Main.Gate", StepState.Failed)).Questions.Select(static question => question.Id));
        await test.SendAsync(Attest("See"), TestRun.Executor);
        Assert.Equal(["Main.A", "Main.Gate"], (await test.UntilAsync(static status => status.Questions.Count == 2)).Questions.Select(static question => question.Id));
    }

    [Fact]
    public async Task Contingency_EnteredBeforeAPersonWasAsked_AsksWhenTheRunIsBack()
    {
        var go = new TaskCompletionSource();
        var definition = new TestBook()
            .Phase("Main").Step("A", Needs("A", "fix")).OnFailure("Plan").Manual("M")
            .Contingency("Plan").Manual("See").Step("Fix", Does("fix")).Build();
        var manual = definition.Steps[1];
        definition = definition with
        {
            Steps =
            [
                definition.Steps[0],
                manual with
                {
                    DependsOn = [],
                    Actions = new StepActions
                    {
                        Run = async (book, inputs, context) =>
                        {
                            await go.Task;
                            return await manual.Actions.Run(book, inputs, context);
                        },
                    },
                },
                .. definition.Steps.Skip(2),
            ],
        };
        await using var test = await TestRun.StartAsync(definition);
        await test.UntilAsync("Main.A", StepState.Failed);
        Assert.True((await test.SendAsync(Decide("A", "contingency"), TestRun.Executor)).Accepted);
        await test.UntilAsync("Plan.See", StepState.AwaitingPerson);

        go.SetResult();
        await Task.Delay(50);
        var status = await test.StatusAsync();
        Assert.Equal((StepState.Waiting, 0), (status.Steps[1].State, status.Steps[1].Attempts));

        await test.SendAsync(Attest("See"), TestRun.Executor);
        await test.UntilAsync("Main.M", StepState.AwaitingPerson);
        await test.SendAsync(Attest("M"), TestRun.Executor);
        Assert.Equal(RunState.Completed, (await test.EndAsync()).State);
    }

    [Fact]
    public async Task Doubt_LeadsToAContingency_AndStaysADoubtBehindIt()
    {
        var acted = 0;
        await using var test = await TestRun.StartAsync(new TestBook()
            .Phase("Main").Step("A", async context =>
            {
                acted++;
                await Task.Delay(Timeout.InfiniteTimeSpan, context.CancellationToken);
                return new Did("never");
            }, timeout: "30s").OnFailure("Plan")
            .Contingency("Plan").Step("Fix", Does("fix")).Build());
        await test.UntilAsync("Main.A", StepState.Running);
        test.Time.Advance(TimeSpan.FromSeconds(30));
        var status = await test.UntilAsync(static status => status.Questions.Count == 1);
        var before = Assert.Single(status.Questions);
        Assert.Equal(["done", "not-done", "contingency", "abort"], before.Choices);
        test.Time.Advance(TimeSpan.FromSeconds(7));

        Assert.True((await test.SendAsync(Decide("A", "contingency"), TestRun.Executor)).Accepted);

        status = await test.UntilAsync(static status => status is { CurrentPhase: "Main", Questions.Count: 1 });
        Assert.Equal(["fix"], log);
        Assert.Equal(StepState.InDoubt, status.Steps[0].State);
        Assert.Equal(1, acted);

        // Asked anew, so that whoever watches is told anew.
        Assert.Equal(before.AskedAt.AddSeconds(7), status.Questions[0].AskedAt);
        await test.SendAsync(new PersonCommand.Decide { Question = "A", Choice = "done", Reason = "보았다", Value = JsonSerializer.SerializeToElement(new { what = "A" }) }, TestRun.Executor);
        Assert.Equal(RunState.Completed, (await test.EndAsync()).State);
    }

    [Fact]
    public async Task Overrun_LeadsToAContingency_TheBoxKeepsCounting_AndIsAskedAboutBehindIt()
    {
        await using var test = await TestRun.StartAsync(new TestBook()
            .Phase("Main", "10m", overrunTo: "Plan").Approval("Gate")
            .Contingency("Plan").Manual("Fix").Build());
        await test.UntilAsync("Main.Gate", StepState.AwaitingPerson);
        test.Time.Advance(TimeSpan.FromMinutes(10));
        var status = await test.UntilAsync(static status => status.Phases[0].Overran);
        Assert.Equal(["extend", "contingency", "abort"], status.Questions[0].Choices);

        Assert.True((await test.SendAsync(Decide("Main", "contingency"), TestRun.Executor)).Accepted);
        status = await test.UntilAsync("Plan.Fix", StepState.AwaitingPerson);
        Assert.DoesNotContain(status.Questions, static question => question.Kind == "overrun");
        test.Time.Advance(TimeSpan.FromMinutes(2));
        await test.SendAsync(Attest("Fix"), TestRun.Executor);

        status = await test.UntilAsync(static status => status.CurrentPhase == "Main" && status.Questions.Any(static question => question.Kind == "overrun"));
        Assert.Equal(720, status.Phases[0].ElapsedSeconds);
        Assert.Equal(TestRun.Begin.AddMinutes(12), status.Questions.Single(static question => question.Kind == "overrun").AskedAt);
        Assert.False((await test.SendAsync(Decide("Main", "extend", "2m"), TestRun.Executor)).Accepted);
        Assert.True((await test.SendAsync(Decide("Main", "extend", "5m"), TestRun.Executor)).Accepted);
        await test.SendAsync(new PersonCommand.Approve { Step = "Gate" }, TestRun.Lead);
        Assert.Equal(RunState.Completed, (await test.EndAsync()).State);
    }

    [Fact]
    public async Task Overrun_OfAContingency_HoldsWhatFollows_UnlessItEndsTheRun()
    {
        foreach (var then in Enum.GetValues<Afterwards>())
        {
            await using var test = await TestRun.StartAsync(new TestBook()
                .Phase("Main").Step("A", static _ => throw new InvalidOperationException("no")).OnFailure("Plan")
                .Contingency("Plan", then, "10m").Approval("Gate").Build());
            await test.UntilAsync("Main.A", StepState.Failed);
            await test.SendAsync(Decide("A", "contingency"), TestRun.Executor);
            await test.UntilAsync("Plan.Gate", StepState.AwaitingPerson);
            test.Time.Advance(TimeSpan.FromMinutes(11));
            await test.UntilAsync(static status => status.Questions.Any(static question => question is { Kind: "overrun", Id: "Plan" }));

            await test.SendAsync(new PersonCommand.Approve { Step = "Gate" }, TestRun.Lead);

            if (then == Afterwards.End)
            {
                Assert.Equal(RunState.Diverted, (await test.EndAsync()).State);
                continue;
            }

            Assert.Equal("Plan", (await test.StatusAsync()).CurrentPhase);
            Assert.True((await test.SendAsync(Decide("Plan", "extend", "5m"), TestRun.Executor)).Accepted);
            await test.UntilAsync(static status => status.CurrentPhase == "Main");
        }
    }

    [Fact]
    public async Task Contingency_EnteredAgain_RunsItsStepsAgain()
    {
        var failures = 2;
        await using var test = await TestRun.StartAsync(new TestBook()
            .Phase("Main").Step("A", context => failures-- > 0 ? throw new InvalidOperationException("no") : Does("A")(context)).OnFailure("Plan")
            .Contingency("Plan", timeBox: "10m").Step("Fix", async context => await Does((await context.CaptureAsync(new Did($"fix {context.Attempt}"))).What)(context)).Step("Skipped", Does("never"), when: static () => false).Build());
        for (var time = 0; time < 2; time++)
        {
            await test.UntilAsync(status => status.Steps[0] is { State: StepState.Failed } failed && failed.Attempts == time + 1);
            test.Time.Advance(TimeSpan.FromMinutes(9));
            Assert.True((await test.SendAsync(Decide("A", "contingency"), TestRun.Executor)).Accepted);
        }

        var status = await test.EndAsync();
        Assert.Equal(RunState.Completed, status.State);

        // What the first time captured is of the first time; its box was, too.
        Assert.Equal(["fix 1", "fix 2", "A"], log);
        Assert.False(status.Phases[1].Overran);
        Assert.Equal(2, status.Steps[1].Attempts);
    }

    [Fact]
    public async Task Contingency_OfAContingency_GoesBackTheWayItCame()
    {
        await using var test = await TestRun.StartAsync(new TestBook()
            .Phase("Main").Step("A", Needs("A", "fix")).OnFailure("Outer")
            .Contingency("Outer").Step("Fix", Needs("fix", "deep")).OnFailure("Inner")
            .Contingency("Inner").Step("Deep", Does("deep")).Build());
        await test.UntilAsync("Main.A", StepState.Failed);
        Assert.True((await test.SendAsync(Decide("A", "contingency"), TestRun.Executor)).Accepted);
        var status = await test.UntilAsync("Outer.Fix", StepState.Failed);
        Assert.Equal(["Outer.Fix"], status.Questions.Select(static question => question.Id));

        Assert.True((await test.SendAsync(Decide("Fix", "contingency"), TestRun.Executor)).Accepted);

        Assert.Equal(RunState.Completed, (await test.EndAsync()).State);
        Assert.Equal(["deep", "fix", "A"], log);
    }

    [Fact]
    public async Task Gate_ThatWasRejected_LeadsToAContingency_AndIsAskedAnewBehindIt()
    {
        await using var test = await TestRun.StartAsync(new TestBook().Phase("Main").GoNoGo("Final").OnFailure("Plan").Contingency("Plan").Step("Fix", Does("fix")).Build());
        await test.UntilAsync("Main.Final", StepState.AwaitingPerson);
        await test.SendAsync(new PersonCommand.Reject { Step = "Final", Reason = "아직" }, TestRun.Ops);
        Assert.Equal(["retry", "contingency", "abort"], Assert.Single((await test.UntilAsync("Main.Final", StepState.Failed)).Questions).Choices);

        Assert.True((await test.SendAsync(Decide("Final", "contingency"), TestRun.Executor)).Accepted);

        Assert.Empty(Assert.Single((await test.UntilAsync("Main.Final", StepState.AwaitingPerson)).Questions).Votes);
        Assert.Equal(["fix"], log);
    }

    [Fact]
    public async Task Abort_InAContingency_EndsEveryPhaseThatTheRunWasIn()
    {
        await using var test = await TestRun.StartAsync(new TestBook().Phase("Main").Step("A", Needs("A", "fix")).OnFailure("Plan").Contingency("Plan").Manual("Fix").Build());
        await test.UntilAsync("Main.A", StepState.Failed);
        await test.SendAsync(Decide("A", "contingency"), TestRun.Executor);
        await test.UntilAsync("Plan.Fix", StepState.AwaitingPerson);

        Assert.True((await test.SendAsync(new PersonCommand.Abort { Reason = "그만" }, TestRun.Executor)).Accepted);

        var status = await test.EndAsync();
        Assert.Equal(RunState.Aborted, status.State);
        Assert.All(status.Phases, static phase => Assert.NotNull(phase.LeftAt));
    }

    private static PersonCommand Attest(string step) => new PersonCommand.Attest { Step = step, Value = JsonSerializer.SerializeToElement(new { what = "seen" }) };
}
