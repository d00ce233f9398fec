using System.Net;
using Runbook.Steps.Http;
using Runbook.Steps.IntegrationTests.Idc;

namespace Runbook.Steps.IntegrationTests.Http;

public sealed class ProbeWebTests
{
    [Fact]
    public async Task Probe_RedirectToAPageThatAnswers_IsNotFollowed()
    {
        using var server = new NamedServer("idc", FreePort.Next()) { Status = n => n == 1 ? HttpStatusCode.Found : HttpStatusCode.OK };

        var thrown = await Assert.ThrowsAsync<WebUnreachableException>(() => new ProbeWeb(server.Url) { MustContain = "Shop" }.RunAsync(new TestStepContext()));

        Assert.Contains("302 Found to /login", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(1, server.Requests);
        Assert.True((await new ProbeWeb(server.Url) { MustContain = "Shop" }.RunAsync(new TestStepContext())).Milliseconds > 0);
    }
}
