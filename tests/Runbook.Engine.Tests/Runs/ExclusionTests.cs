using Runbook.Engine.People;
using Runbook.Engine.Runs;
using Runbook.Engine.Status;

namespace Runbook.Engine.Tests.Runs;

/// <summary>One run at a time for a resource.</summary>
public sealed class ExclusionTests
{
    private static RunbookDefinition Book(params string[] resources) => new TestBook().Phase("Gate").Approval("Lead").Build() with { Exclusive = resources };

    private static Task<RunbookRun> StartAsync(TestRun beside, params string[] resources) =>
        RunbookRun.StartAsync(Book(resources), new object(), ParameterValues.Parse([], new Dictionary<string, string>()), beside.Options with { Observer = null }, default);

    [Fact]
    public async Task Start_WhileARunHasTheResource_IsRefusedAndNamesIt()
    {
        await using var first = await TestRun.StartAsync(Book("주문 DB"));

        var refused = await Assert.ThrowsAsync<RunRefusedException>(() => StartAsync(first, "주문 DB"));

        Assert.StartsWith($"'주문 DB' is taken by run '{first.Run.Folder.RunId}', which another process attends", refused.Message, StringComparison.Ordinal);
        Assert.Single(RunFolder.List(first.Options.RunsDirectory));
        Assert.Equal(["exclusive", first.Run.Folder.RunId], Directory.GetDirectories(first.Options.RunsDirectory).Select(Path.GetFileName).OrderDescending());
    }

    [Fact]
    public async Task Start_ForAnotherResource_OrForNone_IsNotHeldUp()
    {
        await using var first = await TestRun.StartAsync(Book("orders"));

        await using var second = await StartAsync(first, "Orders");
        await using var third = await StartAsync(first);

        Assert.Equal(3, RunFolder.List(first.Options.RunsDirectory).Count);
    }

    [Fact]
    public async Task Start_WhenTheOtherHasEnded_IsAllowed()
    {
        await using var first = await TestRun.StartAsync(Book("orders"));
        await first.UntilAsync("Gate.Lead", StepState.AwaitingPerson);
        await first.SendAsync(new PersonCommand.Abort { Reason = "그만" }, TestRun.Executor);
        await first.EndAsync();
        await first.AbandonAsync();

        await using var second = await StartAsync(first, "orders");
    }

    [Fact]
    public async Task Start_WhenTheOtherWasInterrupted_IsRefusedUntilThatOneHasEnded()
    {
        await using var first = await TestRun.StartAsync(Book("orders"));
        await first.AbandonAsync();

        var refused = await Assert.ThrowsAsync<RunRefusedException>(() => StartAsync(first, "orders"));
        Assert.Contains($"run '{first.Run.Folder.RunId}', which was interrupted and has not ended", refused.Message, StringComparison.Ordinal);

        await first.ResumeAsync(Book("orders"));
        await Assert.ThrowsAsync<RunRefusedException>(() => StartAsync(first, "orders"));
        await first.UntilAsync("Gate.Lead", StepState.AwaitingPerson);
        await first.SendAsync(new PersonCommand.Approve { Step = "Lead" }, TestRun.Lead);
        await first.EndAsync();
        await first.AbandonAsync();
        await using var second = await StartAsync(first, "orders");
    }

    [Fact]
    public async Task Start_ThatIsRefusedOne_TakesNone()
    {
        await using var first = await TestRun.StartAsync(Book("b"));

        await Assert.ThrowsAsync<RunRefusedException>(() => StartAsync(first, "a", "b"));

        await using var second = await StartAsync(first, "a", "c");
    }

    [Fact]
    public async Task Start_WhenTheOthersJournalCannotBeRead_IsRefused()
    {
        await using var first = await TestRun.StartAsync(Book("orders"));
        await first.AbandonAsync();
        await File.WriteAllTextAsync(first.Run.Folder.Journal, "this is something else entirely");

        await Assert.ThrowsAsync<RunRefusedException>(() => StartAsync(first, "orders"));

        Directory.Delete(first.Run.Folder.Path, recursive: true);
        await using var second = await StartAsync(first, "orders");
    }
}
