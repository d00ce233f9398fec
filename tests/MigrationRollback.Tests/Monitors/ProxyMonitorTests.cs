using MigrationRollback.Monitors;
using MigrationRollback.Targets;

namespace MigrationRollback.Tests.Monitors;

public sealed class ProxyMonitorTests : IDisposable
{
    private readonly FakeProxy proxy = new();
    private readonly WatchedTime time = new();

    private MonitoringTarget Target => new() { Proxy = proxy.Target };

    public void Dispose() => proxy.Dispose();

    [Fact]
    public async Task ErrorRate_CountsWhatHappensNow_NotWhatHappenedBefore()
    {
        var reading = await WatchAsync(new ErrorRate(Target), ("shop/BACKEND", "req_tot", 500));

        Assert.True(reading.Ok, reading.Text);
        Assert.Equal(0, reading.Value);
    }

    [Fact]
    public async Task ErrorRate_OverItsLimit_IsNotOk()
    {
        var reading = await WatchAsync(new ErrorRate(Target), ("shop/BACKEND", "req_tot", 500), ("shop/BACKEND", "hrsp_5xx", 10));

        Assert.False(reading.Ok);
        Assert.Equal(2, reading.Value);
        Assert.Contains("요청 500건", reading.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, true)]
    [InlineData(1, false)]
    public async Task ErrorRate_TooFewRequestsForAShare_AsksThatNoneFailed(double errors, bool ok)
    {
        var reading = await WatchAsync(new ErrorRate(Target), ("shop/BACKEND", "req_tot", 5), ("shop/BACKEND", "hrsp_5xx", errors));

        Assert.Equal(ok, reading.Ok);
        Assert.Null(reading.Value);
    }

    [Fact]
    public async Task ErrorRate_ProxyRestartedMeanwhile_CountsWhatTheNewOneCounted()
    {
        var reading = await WatchAsync(new ErrorRate(Target), ("shop/BACKEND", "req_tot", -900), ("shop/BACKEND", "hrsp_5xx", -400));

        Assert.True(reading.Ok, reading.Text);
        Assert.Contains("요청 100건", reading.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("idc", 0, 500, true)]
    [InlineData("idc", 1, 500, false)]
    [InlineData("idc", 0, 0, false)]
    [InlineData("aws", 500, 0, true)]
    public async Task TrafficPattern_AllOfItMustGoToOneSide(string side, double aws, double idc, bool ok)
    {
        var reading = await WatchAsync(new TrafficPattern(Target, side), ("shop/aws", "stot", aws), ("shop/idc", "stot", idc));

        Assert.Equal(ok, reading.Ok);
        Assert.Equal((side == "idc" ? idc : aws) / 5, reading.Value);
    }

    [Theory]
    [InlineData(12, true)]
    [InlineData(1001, false)]
    public async Task ResponseTime_IsHeldAgainstItsLimit(double milliseconds, bool ok)
    {
        proxy.Lines["shop/BACKEND"]["rtime"] = milliseconds;

        var reading = await new ResponseTime(Target).ReadAsync(time, CancellationToken.None);

        Assert.Equal((ok, milliseconds), (reading.Ok, reading.Value));
    }

    [Theory]
    [InlineData(0, false)]
    [InlineData(8, true)]
    [InlineData(5001, false)]
    public async Task Sessions_TooFewOrTooMany_AreNotOk(double sessions, bool ok)
    {
        proxy.Lines["front/FRONTEND"]["scur"] = sessions;

        var reading = await new Sessions(Target).ReadAsync(time, CancellationToken.None);

        Assert.Equal((ok, sessions), (reading.Ok, reading.Value));
    }

    [Fact]
    public async Task ResponseTime_NoSuchBackend_Fails_SoThatTheReadingIsMissing()
    {
        var error = await Assert.ThrowsAsync<InvalidDataException>(() => new ResponseTime(Target with { Backend = "other" }).ReadAsync(time, CancellationToken.None));

        Assert.Contains("'other'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task EveryMonitorOfTheProxy_WithoutOne_SaysSoAndIsNotContent()
    {
        var nowhere = new MonitoringTarget();
        foreach (IMonitor monitor in new IMonitor[] { new ErrorRate(nowhere), new TrafficPattern(nowhere, "idc"), new ResponseTime(nowhere), new Sessions(nowhere), new HostLoad(nowhere) })
        {
            var reading = await monitor.ReadAsync(time, CancellationToken.None);

            Assert.False(reading.Ok);
            Assert.Contains("monitoring.", reading.Text, StringComparison.Ordinal);
        }
    }

    /// <summary>Lets the counters grow behind the first look, and time pass.</summary>
    private async Task<Reading> WatchAsync(IMonitor monitor, params (string Line, string Field, double By)[] grown)
    {
        var reading = monitor.ReadAsync(time, CancellationToken.None);
        await time.Awaited;
        foreach (var (line, field, by) in grown)
        {
            proxy.Lines[line][field] += by;
        }

        time.Advance(TimeSpan.FromSeconds(5));
        return await reading;
    }
}
