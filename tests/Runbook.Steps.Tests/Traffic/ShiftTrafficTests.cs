using Runbook.Steps.MySql;
using Runbook.Steps.Tests.Http;
using Runbook.Steps.Traffic;

namespace Runbook.Steps.Tests.Traffic;

public sealed class ShiftTrafficTests
{
    private static readonly ReplicaPromoted Promoted = new() { At = DateTimeOffset.UnixEpoch, Gtid = "0-2-9" };

    private readonly VirtualContext context = new();

    [Fact]
    public async Task Shift_AtOnce_MovesEverythingInOneChange()
    {
        var fake = new FakeSwitch(("aws", 100), ("idc", 0));

        var shifted = await new ShiftTraffic(fake, "idc").RunAsync(Promoted, context);

        Assert.Equal(["aws=0 idc=100"], fake.Changes);
        Assert.Equal(("idc", 0, 100), (shifted.To, shifted.Weights["aws"], shifted.Weights["idc"]));
    }

    [Fact]
    public async Task Shift_InStages_PausesBetweenThem()
    {
        var fake = new FakeSwitch(("aws", 100), ("idc", 0));
        var step = new ShiftTraffic(fake, "idc") { Stages = [10, 50, 100], StagePause = TimeSpan.FromMinutes(1) }.RunAsync(Promoted, context);

        Assert.Equal(["aws=90 idc=10"], fake.Changes);
        context.Advance(TimeSpan.FromSeconds(59));
        Assert.Single(fake.Changes);
        context.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal("aws=50 idc=50", fake.Changes[^1]);
        context.Advance(TimeSpan.FromMinutes(1));

        await step;
        Assert.Equal(["aws=90 idc=10", "aws=50 idc=50", "aws=0 idc=100"], fake.Changes);
    }

    [Fact]
    public async Task Shift_UnhealthyGroup_RefusesBeforeAnyChange()
    {
        var fake = new FakeSwitch(("aws", 100), ("idc", 0)) { Unhealthy = { ["idc"] = "idc1 is DOWN." } };

        var thrown = await Assert.ThrowsAsync<TrafficRefusedException>(() => new ShiftTraffic(fake, "idc").RunAsync(Promoted, context));

        Assert.Empty(fake.Changes);
        Assert.Equal(["idc1 is DOWN."], thrown.Reasons);
    }

    [Fact]
    public async Task Shift_GroupFallsIllBetweenStages_StopsThere()
    {
        var fake = new FakeSwitch(("aws", 100), ("idc", 0)) { AfterChange = s => s.Unhealthy["idc"] = "idc1 is DOWN." };

        await Assert.ThrowsAsync<TrafficRefusedException>(() => new ShiftTraffic(fake, "idc") { Stages = [10, 100] }.RunAsync(Promoted, context));

        Assert.Equal(["aws=90 idc=10"], fake.Changes);
    }

    [Fact]
    public async Task Shift_AlreadyThere_ChangesNothing()
    {
        var fake = new FakeSwitch(("aws", 0), ("idc", 1));

        var shifted = await new ShiftTraffic(fake, "idc").RunAsync(Promoted, context);

        Assert.Empty(fake.Changes);
        Assert.Equal(1, shifted.Weights["idc"]);
    }

    [Fact]
    public async Task Shift_RunAgainInTheMiddle_GoesOnFromTheShareItFinds()
    {
        var fake = new FakeSwitch(("aws", 100), ("idc", 0)) { AfterChange = s => s.Unhealthy["idc"] = "gone" };
        var step = new ShiftTraffic(fake, "idc") { Stages = [10, 50, 100] };
        await Assert.ThrowsAsync<TrafficRefusedException>(() => step.RunAsync(Promoted, context));
        fake.Unhealthy.Clear();

        // The second attempt fails again after its first change: it must not have gone back to 10.
        await Assert.ThrowsAsync<TrafficRefusedException>(() => step.RunAsync(Promoted, context));

        Assert.Equal(["aws=90 idc=10", "aws=50 idc=50"], fake.Changes);
    }

    [Fact]
    public async Task Shift_ThreeGroups_SharesTheRestInProportion()
    {
        var fake = new FakeSwitch(("aws", 20), ("edge", 10), ("idc", 0));

        await new ShiftTraffic(fake, "idc") { Stages = [10, 100] }.RunAsync(Promoted, context);

        Assert.Equal(["aws=60 edge=30 idc=10", "aws=0 edge=0 idc=100"], fake.Changes);
    }

    [Fact]
    public async Task Shift_StaleReadBack_WaitsForIt()
    {
        var fake = new FakeSwitch(("aws", 100), ("idc", 0)) { StaleReads = 4 };

        var shifted = await context.EndAsync(new ShiftTraffic(fake, "idc").RunAsync(Promoted, context));

        Assert.Equal(100, shifted.Weights["idc"]);
    }

    [Fact]
    public async Task Shift_ReadBackNeverAgrees_Fails()
    {
        var fake = new FakeSwitch(("aws", 100), ("idc", 0)) { StaleReads = int.MaxValue };

        var thrown = await Assert.ThrowsAsync<WeightsNotAppliedException>(() => context.EndAsync(new ShiftTraffic(fake, "idc").RunAsync(Promoted, context)));

        Assert.Equal((100, 0), (thrown.Wanted["idc"], thrown.Found["idc"]));
    }

    [Fact]
    public async Task Shift_UnknownGroup_NamesTheKnownOnes()
    {
        var thrown = await Assert.ThrowsAsync<InvalidOperationException>(() => new ShiftTraffic(new FakeSwitch(("aws", 1), ("onprem", 0)), "idc").RunAsync(Promoted, context));

        Assert.Contains("'aws', 'onprem'", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Undo_RestoresTheWeightsFromBeforeTheFirstAttempt()
    {
        var fake = new FakeSwitch(("aws", 7), ("idc", 3));
        var step = new ShiftTraffic(fake, "idc");
        await step.RunAsync(Promoted, context);
        var shifted = await step.RunAsync(Promoted, context);

        await step.UndoAsync(shifted, context);
        await step.UndoAsync(shifted, context);

        Assert.Equal(["aws=0 idc=100", "aws=7 idc=3"], fake.Changes);
    }

    [Fact]
    public async Task Undo_OldGroupUnhealthy_Refuses()
    {
        var fake = new FakeSwitch(("aws", 100), ("idc", 0));
        var step = new ShiftTraffic(fake, "idc");
        var shifted = await step.RunAsync(Promoted, context);
        fake.Unhealthy["aws"] = "aws1 is DOWN.";

        await Assert.ThrowsAsync<TrafficRefusedException>(() => step.UndoAsync(shifted, context));

        Assert.Single(fake.Changes);
    }

    [Fact]
    public async Task Undo_NothingCaptured_Refuses()
    {
        var fake = new FakeSwitch(("aws", 0), ("idc", 100));
        var shifted = new TrafficShifted { At = DateTimeOffset.UnixEpoch, To = "idc", Weights = new Dictionary<string, int> { ["idc"] = 100 } };

        await Assert.ThrowsAsync<InvalidOperationException>(() => new ShiftTraffic(fake, "idc").UndoAsync(shifted, context));

        Assert.Empty(fake.Changes);
    }

    [Theory]
    [InlineData(0, 100, ProbeAnswer.Done)]
    [InlineData(0, 1, ProbeAnswer.Done)]
    [InlineData(50, 50, ProbeAnswer.NotDone)]
    [InlineData(100, 0, ProbeAnswer.NotDone)]
    [InlineData(0, 0, ProbeAnswer.NotDone)]
    public async Task Probe_ReadsTheWeightsOnly(int aws, int idc, ProbeAnswer expected)
    {
        var fake = new FakeSwitch(("aws", aws), ("idc", idc));

        var probe = await new ShiftTraffic(fake, "idc").ProbeAsync(Promoted, context);

        Assert.Equal(expected, probe.Answer);
        Assert.Equal(expected == ProbeAnswer.Done, probe.Value is not null);
        Assert.Empty(fake.Changes);
    }

    [Fact]
    public async Task Plan_OfStages_ShowsEachChangeAndMakesNone()
    {
        var fake = new FakeSwitch(("aws", 100), ("idc", 0)) { Unhealthy = { ["idc"] = "idc1 is DOWN." } };

        var plan = await new ShiftTraffic(fake, "idc") { Stages = [10, 100] }.PlanAsync(Maybe<ReplicaPromoted>.None, context.Planning);

        Assert.Equal(["aws=90 idc=10", "aws=0 idc=100"], plan.Actions.Select(a => a.Text));
        Assert.Equal(["aws=100, idc=0", "aws=90, idc=10"], plan.Actions.Select(a => a.Before));
        Assert.Contains(plan.Notes, n => n.Contains("idc1 is DOWN.", StringComparison.Ordinal));
        Assert.Single(plan.Unknown);
        Assert.Empty(fake.Changes);
    }

    [Theory]
    [InlineData(new int[0])]
    [InlineData(new[] { 10, 50 })]
    [InlineData(new[] { 50, 10, 100 })]
    [InlineData(new[] { 0, 100 })]
    [InlineData(new[] { 100, 100 })]
    public void Stages_ThatAreNoRamp_AreRefused(int[] stages) =>
        Assert.Throws<ArgumentException>(() => new ShiftTraffic(new FakeSwitch(("aws", 1)), "aws") { Stages = stages });
}
