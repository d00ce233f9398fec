using System.Text.Json;
using Microsoft.Extensions.Time.Testing;
using Runbook.Engine.Journal;
using Runbook.Engine.Journal.Events;
using Runbook.Engine.People;
using Runbook.Engine.Runs;
using Runbook.Engine.Status;
using static Runbook.Engine.Tests.TestBook;

namespace Runbook.Engine.Tests.Runs;

/// <summary>As <see cref="CrashTests"/>, for runs that people vote in, that go into contingencies and that refresh: the journal is cut after every record, and the run taken up from there.</summary>
public sealed class BranchCrashTests
{
    /// <summary>What steps did. A crash behind an intent leaves it done or not, as the test says.</summary>
    private sealed class World
    {
        public List<string> Acts { get; } = [];

        public Task<Did> Act(string what)
        {
            lock (Acts)
            {
                Acts.Add(what);
            }

            return Task.FromResult(new Did(what));
        }

        public bool Has(string what)
        {
            lock (Acts)
            {
                return Acts.Contains(what);
            }
        }
    }

    private static RunbookDefinition Book(World world, Afterwards then) => new TestBook()
        .Phase("Gates").GoNoGo("Final").Approval("Two", quorum: 2)
        .Phase("Main")
        .Step("Verify", _ => world.Act("verify"), Effect.ReadOnly)
        .Manual("Wait")
        .Step("Destroy", _ => world.Has("fix") ? world.Act("destroy") : throw new InvalidOperationException("not yet"), probe: () => Probe(world, "destroy")).Fresh(2, "1h").OnFailure("Plan")
        .Step("After", _ => world.Act("after"), probe: () => Probe(world, "after"))
        .Contingency("Plan", then)
        .Step("Fix", _ => world.Act("fix"), probe: () => Probe(world, "fix"))
        .Manual("See")
        .Build();

    private static Probe<object> Probe(World world, string what) => world.Has(what) ? Probe<object>.Done(new Did(what), "it is there") : Probe<object>.NotDone("it is not there");

    [Theory]
    [InlineData(Afterwards.Resume, RunState.Completed)]
    [InlineData(Afterwards.End, RunState.Diverted)]
    public async Task Crash_AfterEveryRecord_KeepsVotesDetoursAndRefreshes(Afterwards then, RunState expected)
    {
        var whole = new World();
        await using var first = await TestRun.StartAsync(Book(whole, then));
        await first.AbandonAsync();
        var run = await RunbookRun.ResumeAsync(Book(whole, then), static _ => new object(), first.Run.Folder, first.Options with { Observer = null }, default);
        await using (run)
        {
            Assert.Equal(expected, (await Persons.DriveAsync(run, question => Answer(question, first.Time))).State);
        }

        var events = JournalReader.Read(first.Run.Folder.Journal).Events;
        Assert.Equal(5, events.OfType<StepVoted>().Count());
        Assert.Single(events.OfType<ContingencyEntered>());
        Assert.Single(events.OfType<StepRefreshed>());
        var records = events.Count;

        for (var kept = 1; kept < records; kept++)
        {
            var prefix = events.Take(kept).ToArray();
            CrashTests.Rewrite(first, prefix);
            var world = WorldAt(prefix);
            // The clock of the moment of the crash: else everything would be stale.
            var clock = new FakeTimeProvider(prefix[^1].At);
            await using var again = await RunbookRun.ResumeAsync(Book(world, then), static _ => new object(), first.Run.Folder, first.Options with { Observer = null, Time = clock }, default);

            var status = await Persons.DriveAsync(again, question => Answer(question, clock));

            Assert.True(status.State == expected, $"{status.State} behind record {kept}");
            var journal = JournalReader.Read(first.Run.Folder.Journal).Events;
            Check(prefix, journal, kept);
            Assert.All(new[] { "fix", "destroy", "after" }, what => Assert.True(world.Acts.Count(act => act == what) <= 1, $"{what} acted twice behind record {kept}"));
            Assert.Equal(then == Afterwards.Resume, world.Has("after"));
        }
    }

    /// <summary>What was on disk before the crash counts: nobody votes, decides or refreshes a second time.</summary>
    private static void Check(JournalEvent[] prefix, IReadOnlyList<JournalEvent> journal, int kept)
    {
        Assert.Equal(prefix.Select(static entry => JsonSerializer.Serialize(entry, JournalJson.Options)), journal.Take(kept).Select(static entry => JsonSerializer.Serialize(entry, JournalJson.Options)));
        Assert.Equal(["dba", "lead", "lead", "ops", "second"], journal.OfType<StepVoted>().Select(static vote => vote.By).Order());
        Assert.Single(journal.OfType<ContingencyEntered>());
        Assert.Single(journal.OfType<StepRefreshed>());
    }

    /// <summary>Once: two hours pass before what is waited for, so that what was verified is stale; then the step fails, and the contingency is chosen.</summary>
    private static (PersonCommand Command, Peer Peer)? Answer(Question question, FakeTimeProvider clock)
    {
        switch (question.Kind)
        {
            case "go-no-go" or "approval":
                return Persons.Vote(question);
            case "attestation":
                if (question.Id == "Main.Wait")
                {
                    clock.Advance(TimeSpan.FromHours(2));
                }

                return (new PersonCommand.Attest { Step = question.Id, Value = JsonSerializer.SerializeToElement(new { what = "seen" }) }, TestRun.Executor);
            default:
                return (new PersonCommand.Decide { Question = question.Id, Choice = question.Choices[0] == "refresh" ? "refresh" : "contingency", Reason = "그래야 한다" }, TestRun.Executor);
        }
    }

    private static World WorldAt(IEnumerable<JournalEvent> prefix)
    {
        var world = new World();
        foreach (var done in prefix.OfType<StepSucceeded>())
        {
            world.Acts.Add(done.Step[(done.Step.IndexOf('.', StringComparison.Ordinal) + 1)..].ToLowerInvariant());
        }

        return world;
    }

    [Theory]
    [InlineData("the vote of the executor")]
    [InlineData("two votes of one person")]
    [InlineData("a vote after the NO")]
    [InlineData("one answer where votes are asked")]
    [InlineData("a vote in a role that is not asked")]
    [InlineData("a gate skipped by a person")]
    [InlineData("a contingency that nothing leads to")]
    [InlineData("a contingency left before its steps have ended")]
    [InlineData("a refresh of what is fresh")]
    [InlineData("a step intended in a phase that the run has left")]
    public async Task Replay_OfWhatCannotHappen_Refuses(string what)
    {
        var definition = new TestBook()
            .Phase("Main").GoNoGo("Final").Step("A", static _ => throw new InvalidOperationException("no")).OnFailure("Plan").Step("B", static _ => Task.FromResult(new Did("B"))).Fresh(1, "1h")
            .Contingency("Plan").Manual("Fix")
            .Contingency("Other").Manual("Lone")
            .Build();
        await using var test = await TestRun.StartAsync(definition);
        await test.UntilAsync("Main.Final", StepState.AwaitingPerson);
        await test.AbandonAsync();
        var asked = JournalReader.Read(test.Run.Folder.Journal).Events;
        JournalEvent[] passed = [.. asked, Vote("Lead", 1001), Vote("Ops", 1004), Vote("Dba", 1005)];
        JournalEvent[] failed = [.. passed, Intended("Main.A"), new StepFailed { At = TestRun.Begin, Step = "Main.A", Attempt = 1, Error = "no" }];
        JournalEvent[] entered = [.. failed, Entered("Plan")];
        var (possible, impossible) = what switch
        {
            "the vote of the executor" => (asked, Vote("Lead", 0)),
            "two votes of one person" => ([.. asked, Vote("Ops", 1006)], Vote("Dba", 1006)),
            "a vote after the NO" => ([.. asked, Vote("Ops", 1004, go: false)], Vote("Lead", 1001)),
            "one answer where votes are asked" => (asked, new PersonAnswered { At = TestRun.Begin, Step = "Main.Final", By = "lead", UserId = 1001, Accepted = true, Value = JsonSerializer.SerializeToElement(new { votes = Array.Empty<object>() }) }),
            "a vote in a role that is not asked" => (asked, Vote("Cook", 1001)),
            "a gate skipped by a person" => ([.. asked, Vote("Ops", 1004, go: false)], new StepSkipped { At = TestRun.Begin, Step = "Main.Final", By = "root", Reason = "hurry" }),
            "a contingency that nothing leads to" => (failed, Entered("Other")),
            "a contingency left before its steps have ended" => (entered, new PhaseResumed { At = TestRun.Begin, Phase = "Main", Contingency = "Plan" }),
            "a refresh of what is fresh" => (failed, new StepRefreshed { At = TestRun.Begin, Step = "Main.A", Producers = ["Main.A"], By = "root", Reason = "x" }),
            _ => ((IReadOnlyList<JournalEvent>)entered, (JournalEvent)Intended("Main.A")),
        };

        CrashTests.Rewrite(test, possible);
        Assert.Equal(RunState.InPhase, RunbookRun.ReadStatus(definition, test.Run.Folder, test.Time).State);
        CrashTests.Rewrite(test, [.. possible, impossible]);
        Assert.Throws<ImpossibleEventException>(() => RunbookRun.ReadStatus(definition, test.Run.Folder, test.Time));
    }

    private static StepVoted Vote(string role, uint userId, bool go = true) => new() { At = TestRun.Begin, Step = "Main.Final", Role = role, By = $"uid {userId}", UserId = userId, Go = go };

    private static StepIntended Intended(string step) => new() { At = TestRun.Begin, Step = step, Attempt = 1, Inputs = "" };

    private static ContingencyEntered Entered(string contingency) => new() { At = TestRun.Begin, Contingency = contingency, From = "Main", Step = "Main.A", By = "root", Reason = "x" };
}
