using Runbook.Steps.Idc;

namespace Runbook.Steps.Tests.Idc;

public sealed class HaProxySwitchTests
{
    private static readonly HaProxyTarget Target = new() { Name = "edge", Endpoint = new Uri("unix:///run/haproxy/admin.sock") };

    [Fact]
    public void Plan_OfWeights_IsTheCommandsRaisedBeforeLowered()
    {
        var plan = Switch(("aws", ["aws"]), ("idc", ["idc1", "idc2"])).Plan(new Dictionary<string, int> { ["aws"] = 0, ["idc"] = 100 });

        Assert.Equal("set server shop/idc1 weight 100; set server shop/idc2 weight 100; set server shop/aws weight 0", plan.Text);
        Assert.Equal("unix:///run/haproxy/admin.sock", plan.Target);
        Assert.False(plan.ReadsOnly);
    }

    [Theory]
    [InlineData("aws", 10)]
    [InlineData("idc", 257)]
    [InlineData("idc", -1)]
    [InlineData("other", 10)]
    public async Task SetWeights_OfOtherGroupsOrBeyondTheRange_IsRefusedBeforeAnythingIsSent(string group, int weight)
    {
        var weights = new Dictionary<string, int> { ["aws"] = 0, [group] = weight };

        await Assert.ThrowsAsync<ArgumentException>(() => Switch(("aws", ["aws"]), ("idc", ["idc1"])).SetWeightsAsync(weights, default));
    }

    [Theory]
    [InlineData("idc1; shutdown sessions server shop/aws")]
    [InlineData("")]
    [InlineData("a b")]
    public void Groups_NameThatCouldCarryACommand_IsRefused(string server) =>
        Assert.Throws<ArgumentException>(() => Switch(("idc", [server])));

    [Fact]
    public void Groups_ServerInTwo_IsRefused() => Assert.Throws<ArgumentException>(() => Switch(("aws", ["a"]), ("idc", ["a"])));

    [Theory]
    [InlineData("UP", true, null)]
    [InlineData("UP", false, "on trust")]
    [InlineData("UP 1/3", true, "UP 1/3")]
    [InlineData("DOWN", true, "DOWN")]
    [InlineData("MAINT", true, "MAINT")]
    [InlineData("NOLB", true, "NOLB")]
    [InlineData("no check", true, "no health check")]
    public void Fault_OfStatus_OnlyACheckedUpIsHealthy(string status, bool isChecked, string? said)
    {
        var fault = HaProxySwitch.Fault("shop/idc", new HaProxyHealth("idc", status, isChecked, "L4CON Connection refused"));

        Assert.Equal(said is null, fault is null);
        Assert.Contains(said ?? "", fault ?? "", StringComparison.Ordinal);
    }

    private static HaProxySwitch Switch(params (string Group, string[] Servers)[] groups) => new(Target)
    {
        Backend = "shop",
        Groups = groups.ToDictionary(g => g.Group, g => (IReadOnlyList<string>)g.Servers),
    };
}
