using Runbook.Engine.Journal;
using Runbook.Engine.Journal.Events;
using Runbook.Engine.Runs;
using Runbook.Engine.Status;
using static Runbook.Engine.Tests.TestBook;

namespace Runbook.Engine.Tests.Runs;

/// <summary>Cuts the journal of a whole run after every record, as a crash would, and resumes from there against the world as it was at that moment.</summary>
public sealed class CrashTests
{
    private sealed class World
    {
        public Dictionary<string, int> Effects { get; } = [];

        public Task<Did> Act(string what)
        {
            lock (Effects)
            {
                Effects[what] = Effects.GetValueOrDefault(what) + 1;
            }

            return Task.FromResult(new Did(what));
        }

        public Probe<object> Probe(string what) => Effects.ContainsKey(what)
            ? Probe<object>.Done(new Did(what), "it is there")
            : Probe<object>.NotDone("it is not there");
    }

    private static RunbookDefinition Book(World world) => new TestBook()
        .Phase("One")
        .Step("Probed1", _ => world.Act("p1"), probe: () => world.Probe("p1"))
        .Step("Repeatable", _ => world.Act("r"), Effect.Idempotent)
        .Phase("Two")
        .Step("Left", _ => world.Act("p2"), dependsOn: [], probe: () => world.Probe("p2"))
        .Step("Right", _ => world.Act("p3"), dependsOn: [], probe: () => world.Probe("p3"))
        .Step("Skipped", _ => world.Act("never"), dependsOn: [2, 3], when: static () => false)
        .Step("Last", _ => world.Act("p4"), probe: () => world.Probe("p4"))
        .Build();

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Crash_AfterEveryRecord_NothingActsTwiceAndEveryRunEnds(bool effectHappened)
    {
        var whole = new World();
        await using var first = await TestRun.StartAsync(Book(whole));
        await first.EndAsync();
        await first.AbandonAsync();
        var events = JournalReader.Read(first.Run.Folder.Journal).Events;

        for (var kept = 1; kept < events.Count; kept++)
        {
            var prefix = events.Take(kept).ToArray();
            var world = WorldAt(prefix, effectHappened);
            var status = await ResumeAsync(first, Book(world), prefix);

            Assert.Equal(RunState.Completed, status.State);
            Assert.All(world.Effects.Where(static effect => effect.Key != "r"), effect => Assert.True(effect.Value == 1, $"{effect.Key} acted {effect.Value} times after a crash behind record {kept}"));
            Assert.Equal(["p1", "p2", "p3", "p4", "r"], world.Effects.Keys.Order());
        }
    }

    [Fact]
    public async Task Crash_StepWithoutProbe_AsksInsteadOfRunningAgain()
    {
        var calls = 0;
        RunbookDefinition Definition() => new TestBook().Phase("One").Step("A", _ => Task.FromResult(new Did($"{++calls}"))).Build();
        await using var test = await TestRun.StartAsync(Definition());
        await test.EndAsync();
        await test.AbandonAsync();
        var events = JournalReader.Read(test.Run.Folder.Journal).Events;
        Rewrite(test, [.. events.TakeWhile(static entry => entry is not StepSucceeded)]);

        await test.ResumeAsync(Definition());
        var status = await test.UntilAsync(static status => status.Questions.Count == 1);

        Assert.Equal("in-doubt", status.Questions[0].Kind);
        Assert.Equal(1, calls);
    }

    [Fact]
    public async Task Replay_ImpossibleJournal_Refuses()
    {
        var definition = new TestBook().Phase("One").Step("A", static _ => Task.FromResult(new Did("A"))).Build();
        await using var test = await TestRun.StartAsync(definition);
        await test.EndAsync();
        await test.AbandonAsync();
        var events = JournalReader.Read(test.Run.Folder.Journal).Events;
        Rewrite(test, [.. events.Where(static entry => entry is not (StepIntended or RunCompleted))]);

        Assert.Throws<ImpossibleEventException>(() => RunbookRun.ReadStatus(definition, test.Run.Folder, test.Time));
    }

    private static async Task<RunStatus> ResumeAsync(TestRun first, RunbookDefinition definition, IReadOnlyList<JournalEvent> prefix)
    {
        Rewrite(first, prefix);
        await using var run = await RunbookRun.ResumeAsync(definition, static _ => new object(), first.Run.Folder, first.Options with { Observer = null }, default);
        return await run.RunAsync(default).WaitAsync(TimeSpan.FromSeconds(20));
    }

    /// <summary>The effects that the records prove, and of an intent without outcome: either.</summary>
    private static World WorldAt(IReadOnlyList<JournalEvent> prefix, bool effectHappened)
    {
        var effects = new Dictionary<string, string> { ["One.Probed1"] = "p1", ["One.Repeatable"] = "r", ["Two.Left"] = "p2", ["Two.Right"] = "p3", ["Two.Last"] = "p4" };
        var world = new World();
        foreach (var step in prefix.OfType<StepIntended>().Select(static intent => intent.Step))
        {
            if (effectHappened || prefix.OfType<StepSucceeded>().Any(outcome => outcome.Step == step))
            {
                world.Effects[effects[step]] = 1;
            }
        }

        return world;
    }

    internal static void Rewrite(TestRun test, IReadOnlyList<JournalEvent> events)
    {
        File.Delete(test.Run.Folder.Journal);
        using var writer = JournalWriter.Create(test.Run.Folder.Journal);
        foreach (var entry in events)
        {
            writer.Append(entry);
        }
    }
}
