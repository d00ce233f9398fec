using Runbook.Steps.Http;
using Runbook.Steps.IntegrationTests.Idc;
using Runbook.Steps.MySql;
using Runbook.Steps.Traffic;

namespace Runbook.Steps.IntegrationTests.Traffic;

public sealed class ShiftTrafficTests
{
    private static readonly ReplicaPromoted Promoted = new() { At = DateTimeOffset.UnixEpoch, Gtid = "0-2-9" };

    [Fact]
    public async Task Shift_OverHaProxy_MovesRealTrafficAndUndoBringsItBack()
    {
        await using var haproxy = await HaProxyProcess.StartAsync();
        var context = new TestStepContext();
        var step = new ShiftTraffic(haproxy.Switch, "idc");
        Assert.Equal(["aws"], await haproxy.AskAsync());

        var plan = await step.PlanAsync(new Maybe<ReplicaPromoted>(Promoted), new PlanContext { Time = context.Time, CancellationToken = default });
        Assert.Equal("set server shop/idc weight 100; set server shop/aws weight 0", Assert.Single(plan.Actions).Text);
        Assert.Equal(["aws"], await haproxy.AskAsync());

        var shifted = await step.RunAsync(Promoted, context);
        Assert.Equal(["idc"], await haproxy.AskAsync());
        Assert.Equal(ProbeAnswer.Done, (await step.ProbeAsync(Promoted, context)).Answer);
        Assert.Equal("idc", (await Web(haproxy.Web, "idc").RunAsync(context)).Backend);
        await Assert.ThrowsAsync<WebUnreachableException>(() => Web(haproxy.Web, "aws").RunAsync(context));

        await step.UndoAsync(shifted, context);
        Assert.Equal(["aws"], await haproxy.AskAsync());
        Assert.Equal(ProbeAnswer.NotDone, (await step.ProbeAsync(Promoted, context)).Answer);
    }

    [Fact]
    public async Task Shift_HalfWay_BothSidesGetTraffic()
    {
        await using var haproxy = await HaProxyProcess.StartAsync();

        await haproxy.Switch.SetWeightsAsync(new Dictionary<string, int> { ["aws"] = 50, ["idc"] = 50 }, default);

        Assert.Equal(["aws", "idc"], (await haproxy.AskAsync()).Order());
    }

    [Fact]
    public async Task Shift_ToAServerThatIsDown_RefusesAndMovesNothing()
    {
        await using var haproxy = await HaProxyProcess.StartAsync();
        haproxy.Idc.Dispose();
        await Poll.UntilAsync("HAProxy has seen that idc is down", async () => (await haproxy.Switch.FindUnhealthyAsync("idc", default)) is [var reason] && reason.Contains(" DOWN ", StringComparison.Ordinal));

        var thrown = await Assert.ThrowsAsync<TrafficRefusedException>(() => new ShiftTraffic(haproxy.Switch, "idc").RunAsync(Promoted, new TestStepContext()));

        Assert.Contains("shop/idc is DOWN", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(["aws"], await haproxy.AskAsync());
    }

    private static ProbeWeb Web(Uri url, string backend) => new(url) { MustContain = "<h1>Shop</h1>", ExpectedBackendHeader = ("X-Served-By", backend) };
}
