using System.Net;
using System.Net.Sockets;
using Runbook.Steps.Idc;
using Runbook.Steps.IntegrationTests.Traffic;

namespace Runbook.Steps.IntegrationTests.Idc;

public sealed class HaProxySwitchTests
{
    private static readonly Dictionary<string, int> ToIdc = new() { ["aws"] = 0, ["idc"] = 100 };

    [Fact]
    public async Task SetWeights_OverTcp_ReadsBack()
    {
        await using var haproxy = await HaProxyProcess.StartAsync();
        var over = HaProxyProcess.SwitchOver(haproxy.OverTcp);
        Assert.Equal((100, 0), await WeightsAsync(over));

        await over.SetWeightsAsync(ToIdc, default);

        Assert.Equal((0, 100), await WeightsAsync(over));
        Assert.Equal((0, 100), await WeightsAsync(haproxy.Switch));
    }

    [Fact]
    public async Task SetWeights_ProcessRestarted_AreLostAsDocumented()
    {
        await using var haproxy = await HaProxyProcess.StartAsync();
        await haproxy.Switch.SetWeightsAsync(ToIdc, default);

        await haproxy.RestartAsync();

        Assert.Equal((100, 0), await WeightsAsync(haproxy.Switch));
    }

    [Fact]
    public async Task SetWeights_SocketWithoutAdmin_SaysSoAndChangesNothing()
    {
        await using var haproxy = await HaProxyProcess.StartAsync();

        var thrown = await Assert.ThrowsAsync<HaProxyException>(() => HaProxyProcess.SwitchOver(haproxy.WithoutAdmin).SetWeightsAsync(ToIdc, default));

        Assert.Contains("Permission denied", thrown.Reply, StringComparison.Ordinal);
        Assert.Contains("level admin", thrown.Message, StringComparison.Ordinal);
        Assert.Equal((100, 0), await WeightsAsync(haproxy.Switch));
    }

    [Fact]
    public async Task Names_ThatHaProxyDoesNotKnow_AreErrors()
    {
        await using var haproxy = await HaProxyProcess.StartAsync();
        var (backend, server) = (HaProxyProcess.SwitchOver(haproxy.Target, backend: "shopp"), HaProxyProcess.SwitchOver(haproxy.Target, idc: "idc9"));

        Assert.Contains("Can't find backend", (await Assert.ThrowsAsync<HaProxyException>(() => backend.ReadWeightsAsync(default))).Reply, StringComparison.Ordinal);
        Assert.Contains("No such", (await Assert.ThrowsAsync<HaProxyException>(() => backend.FindUnhealthyAsync("idc", default))).Reply, StringComparison.Ordinal);
        Assert.Contains("idc9=absent", (await Assert.ThrowsAsync<HaProxyException>(() => server.ReadWeightsAsync(default))).Reply, StringComparison.Ordinal);
        Assert.Contains("No such server", (await Assert.ThrowsAsync<HaProxyException>(() => server.SetWeightsAsync(ToIdc, default))).Reply, StringComparison.Ordinal);
        Assert.Contains("does not exist", Assert.Single(await server.FindUnhealthyAsync("idc", default)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FindUnhealthy_ServerWithoutCheck_IsNotTakenForHealthy()
    {
        await using var haproxy = await HaProxyProcess.StartAsync();

        var reason = Assert.Single(await HaProxyProcess.SwitchOver(haproxy.Target, idc: "unchecked").FindUnhealthyAsync("idc", default));

        Assert.Contains("no health check", reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task FindUnhealthy_ServerNotCheckedYet_IsNotTakenForHealthy()
    {
        await using var haproxy = await HaProxyProcess.StartUncheckedAsync("600s");

        Assert.Contains("on trust", Assert.Single(await haproxy.Switch.FindUnhealthyAsync("idc", default)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task FindUnhealthy_DrainedServer_IsNotTakenForHealthy()
    {
        await using var haproxy = await HaProxyProcess.StartAsync();
        await HaProxySocket.AskAsync(haproxy.Target, "set server shop/idc state drain", changes: true, default);

        Assert.Contains("DRAIN", Assert.Single(await haproxy.Switch.FindUnhealthyAsync("idc", default)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ReadWeights_ServersOfAGroupDiffer_RefusesToNameOne()
    {
        await using var haproxy = await HaProxyProcess.StartAsync();
        var mixed = new HaProxySwitch(haproxy.Target) { Backend = "shop", Groups = new Dictionary<string, IReadOnlyList<string>> { ["all"] = ["aws", "idc"] } };

        var thrown = await Assert.ThrowsAsync<HaProxyException>(() => mixed.ReadWeightsAsync(default));

        Assert.Contains("aws=100, idc=0", thrown.Reply, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Calls_NobodyListens_AreErrorsAndNotInDoubt()
    {
        var nobody = HaProxyProcess.SwitchOver(new HaProxyTarget { Name = "edge", Endpoint = new Uri("unix:///tmp/no-such-haproxy.sock") });

        await Assert.ThrowsAsync<IOException>(() => nobody.ReadWeightsAsync(default));
        await Assert.ThrowsAsync<IOException>(() => nobody.SetWeightsAsync(ToIdc, default));
    }

    [Fact]
    public async Task SetWeights_ProcessDiesOverTheCommand_IsInDoubt()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var silent = HaProxyProcess.SwitchOver(new HaProxyTarget { Name = "edge", Endpoint = new Uri($"tcp://{listener.LocalEndpoint}") });

        var change = silent.SetWeightsAsync(ToIdc, default);
        using (var client = await listener.AcceptTcpClientAsync())
        {
            await client.GetStream().ReadExactlyAsync(new byte[4]);
        }

        await Assert.ThrowsAsync<StepInDoubtException>(() => change);
    }

    private static async Task<(int Aws, int Idc)> WeightsAsync(HaProxySwitch haproxy)
    {
        var weights = await haproxy.ReadWeightsAsync(default);
        return (weights["aws"], weights["idc"]);
    }
}
