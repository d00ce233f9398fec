using System.Net;
using Runbook.Steps.Http;
using Runbook.Steps.IntegrationTests.Idc;

namespace Runbook.Steps.IntegrationTests.Http;

public sealed class HealthGateTests
{
    [Fact]
    public async Task Gate_ServiceThatRecovers_OpensOnceItHasPassedThreeTimesInARow()
    {
        using var server = new NamedServer("idc", FreePort.Next()) { Status = n => n is 1 or 3 ? HttpStatusCode.ServiceUnavailable : HttpStatusCode.OK };

        var proven = await Gate(server.Url).RunAsync(new TestStepContext());

        Assert.Equal((3, 6), (proven.ConsecutivePasses, proven.Attempts));
        Assert.Equal(6, server.Requests);
    }

    [Fact]
    public async Task Gate_NobodyListens_StaysClosedAndSaysSo()
    {
        using var source = new CancellationTokenSource(TimeSpan.FromSeconds(1));
        var context = new TestStepContext { Token = source.Token };

        var thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => Gate(new Uri($"http://127.0.0.1:{FreePort.Next()}/")).RunAsync(context));

        Assert.Contains("Connection refused", thrown.Message, StringComparison.Ordinal);
    }

    private static HealthGate Gate(Uri url) => new(url) { Interval = TimeSpan.FromMilliseconds(20), MustContain = "Shop" };
}
