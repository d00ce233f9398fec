using Runbook.Engine.People;
using Runbook.Engine.Status;
using static Runbook.Engine.Tests.TestBook;

namespace Runbook.Engine.Tests.Runs;

/// <summary>Boxes that are used up, and what may still happen then.</summary>
public sealed class BoxTests
{
    private static PersonCommand Extend(string by) => new PersonCommand.Decide { Question = "Box", Choice = "extend", Reason = "nearly there", By = by };

    [Fact]
    public async Task Overrun_Undecided_TheNextPhaseDoesNotStart()
    {
        var acted = false;
        await using var test = await TestRun.StartAsync(new TestBook().Phase("Box", "10m").Approval("Lead").Phase("Next").Step("A", _ =>
        {
            acted = true;
            return Task.FromResult(new Did("A"));
        }).Build());
        await test.UntilAsync("Box.Lead", StepState.AwaitingPerson);
        test.Time.Advance(TimeSpan.FromMinutes(11));
        await test.UntilAsync(static status => status.Phases[0].Overran);

        await test.SendAsync(new PersonCommand.Approve { Step = "Lead" }, TestRun.Lead);

        var status = await test.StatusAsync();
        Assert.Equal("overrun", Assert.Single(status.Questions).Kind);
        Assert.False(acted);
        Assert.True((await test.SendAsync(Extend("5m"), TestRun.Executor)).Accepted);
        Assert.Equal(RunState.Completed, (await test.EndAsync()).State);
    }

    [Fact]
    public async Task Extend_ByLessThanTheBoxIsOver_IsRefusedAndSaysHowMuchItTakes()
    {
        await using var test = await TestRun.StartAsync(new TestBook().Phase("Box", "10m").Approval("Lead").Build());
        await test.UntilAsync("Box.Lead", StepState.AwaitingPerson);
        test.Time.Advance(TimeSpan.FromMinutes(18));
        await test.UntilAsync(static status => status.Phases[0].Overran);

        var reply = await test.SendAsync(Extend("5m"), TestRun.Executor);

        Assert.False(reply.Accepted);
        Assert.Contains("8m", reply.Message, StringComparison.Ordinal);
        Assert.True((await test.SendAsync(Extend("9m"), TestRun.Executor)).Accepted);
        Assert.DoesNotContain((await test.StatusAsync()).Questions, static question => question.Kind == "overrun");
    }

    [Fact]
    public async Task Approval_WhoseTimeEndsBehindTheBox_EndsAllTheSame()
    {
        await using var test = await TestRun.StartAsync(new TestBook().Phase("Box", "10m").Approval("Lead", "15m").Build());
        await test.UntilAsync("Box.Lead", StepState.AwaitingPerson);
        test.Time.Advance(TimeSpan.FromMinutes(10));
        await test.UntilAsync(static status => status.Phases[0].Overran);
        Assert.True((await test.SendAsync(Extend("50m"), TestRun.Executor)).Accepted);

        test.Time.Advance(TimeSpan.FromMinutes(5));

        await test.UntilAsync("Box.Lead", StepState.Failed);
    }
}
