using System.Net;
using Runbook.Steps.Http;
using static Runbook.Steps.Tests.Http.ScriptedHandler;

namespace Runbook.Steps.Tests.Http;

public sealed class ProbeWebTests
{
    private static readonly Uri Url = new("http://shop.test/");

    [Fact]
    public async Task Probe_ExpectedPageFromExpectedBackend_IsReachable()
    {
        var reached = await Probe(Answer(HttpStatusCode.OK, "<h1>Shop</h1>", ("X-Served-By", "idc")));

        Assert.Equal("idc", reached.Backend);
        Assert.Equal(Url, reached.Url);
        Assert.NotEmpty(reached.Unproven);
    }

    [Fact]
    public async Task Probe_OtherBackend_SaysWhichAnswered()
    {
        var thrown = await Assert.ThrowsAsync<WebUnreachableException>(() => Probe(Answer(HttpStatusCode.OK, "<h1>Shop</h1>", ("X-Served-By", "aws"))));

        Assert.Contains("X-Served-By: aws", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("Expected X-Served-By: idc", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Probe_BackendDoesNotNameItself_IsNotTakenForTheExpectedOne()
    {
        var thrown = await Assert.ThrowsAsync<WebUnreachableException>(() => Probe(Answer(HttpStatusCode.OK, "<h1>Shop</h1>")));

        Assert.Contains("without header X-Served-By", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Probe_BalancerStillMoving_IsAskedAgainWithinItsPatience()
    {
        var context = new VirtualContext();
        var handler = new ScriptedHandler(Answer(HttpStatusCode.ServiceUnavailable), Answer(HttpStatusCode.OK, "<h1>Shop</h1>"));

        var reaching = new ProbeWeb(Url) { Handler = handler, Patience = TimeSpan.FromSeconds(5) }.RunAsync(context);
        await AdvanceUntilDoneAsync(context, reaching);

        Assert.Equal(Url, (await reaching).Url);
        Assert.Equal(2, handler.Requests.Count);
        Assert.Contains("503", Assert.Single(context.Reports), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Probe_WrongBeyondItsPatience_Fails()
    {
        var context = new VirtualContext();
        var handler = new ScriptedHandler(Answer(HttpStatusCode.ServiceUnavailable));

        var reaching = new ProbeWeb(Url) { Handler = handler, Patience = TimeSpan.FromSeconds(5) }.RunAsync(context);
        await AdvanceUntilDoneAsync(context, reaching);

        await Assert.ThrowsAsync<WebUnreachableException>(() => reaching);
        Assert.InRange(handler.Requests.Count, 5, 7);
    }

    [Fact]
    public async Task Probe_RedirectToLogin_IsNotReachable()
    {
        var thrown = await Assert.ThrowsAsync<WebUnreachableException>(() => Probe(Answer(HttpStatusCode.Found, "<h1>Shop</h1>", ("Location", "/login"))));

        Assert.Contains("302 Found to /login", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Probe_MaintenancePageWith200_IsNotReachable()
    {
        var thrown = await Assert.ThrowsAsync<WebUnreachableException>(() => Probe(Answer(HttpStatusCode.OK, "<h1>Maintenance</h1>", ("X-Served-By", "idc"))));

        Assert.Contains("without '<h1>Shop</h1>'", thrown.Message, StringComparison.Ordinal);
        Assert.DoesNotContain("Maintenance", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Probe_NoAnswerInTime_SaysSo()
    {
        var context = new VirtualContext();
        var step = new ProbeWeb(Url) { Handler = new ScriptedHandler(Silence()) }.RunAsync(context);

        context.Advance(TimeSpan.FromSeconds(9));
        Assert.False(step.IsCompleted);
        context.Advance(TimeSpan.FromSeconds(1));

        var thrown = await Assert.ThrowsAsync<WebUnreachableException>(() => step);
        Assert.Contains("no answer within 10 s", thrown.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_OfProbe_SaysWhatMustComeBack()
    {
        var plan = await Step(Answer(HttpStatusCode.OK)).PlanAsync(new VirtualContext().Planning);

        var action = Assert.Single(plan.Actions);
        Assert.Equal("GET /", action.Text);
        Assert.Equal("200, holds '<h1>Shop</h1>', X-Served-By: idc", action.After);
        Assert.True(action.ReadsOnly);
    }

    private static Task<WebReachable> Probe(Func<CancellationToken, Task<HttpResponseMessage>> answer) => Step(answer).RunAsync(new VirtualContext());

    private static ProbeWeb Step(Func<CancellationToken, Task<HttpResponseMessage>> answer) =>
        new(Url) { Handler = new ScriptedHandler(answer), MustContain = "<h1>Shop</h1>", ExpectedBackendHeader = ("X-Served-By", "idc") };

    private static async Task AdvanceUntilDoneAsync(VirtualContext context, Task step)
    {
        for (var i = 0; i < 200 && !step.IsCompleted; i++)
        {
            context.Clock.Advance(TimeSpan.FromMilliseconds(500));
            await Task.Yield();
        }
    }
}
