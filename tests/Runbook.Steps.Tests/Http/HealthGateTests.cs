using System.Net;
using Runbook.Steps.Http;
using static Runbook.Steps.Tests.Http.ScriptedHandler;

namespace Runbook.Steps.Tests.Http;

public sealed class HealthGateTests
{
    private static readonly Uri Url = new("http://shop.test/health");

    [Fact]
    public async Task Gate_AllPass_OpensAfterTheCountAndNotBefore()
    {
        var context = new VirtualContext();
        var handler = new ScriptedHandler(Answer(HttpStatusCode.OK));

        var gate = new HealthGate(Url) { Handler = handler }.RunAsync(context);

        Assert.Single(handler.Requests);
        context.Advance(TimeSpan.FromMilliseconds(999));
        Assert.Single(handler.Requests);
        context.Advance(TimeSpan.FromMilliseconds(1));
        Assert.Equal(2, handler.Requests.Count);
        Assert.False(gate.IsCompleted);
        context.Advance(TimeSpan.FromSeconds(1));

        var proven = await gate;
        Assert.Equal((3, 3, Url), (proven.ConsecutivePasses, proven.Attempts, proven.Url));
        Assert.Equal(context.Clock.GetUtcNow(), proven.At);
        Assert.All(handler.Requests, r => Assert.Equal(HttpMethod.Get, r.Method));
    }

    [Fact]
    public async Task Gate_FailureAfterPasses_CountsAnew()
    {
        var context = new VirtualContext();
        var (pass, fail) = (Answer(HttpStatusCode.OK), Answer(HttpStatusCode.ServiceUnavailable));
        var handler = new ScriptedHandler(pass, pass, fail, pass, pass, pass);

        var proven = await context.EndAsync(new HealthGate(Url) { Handler = handler }.RunAsync(context));

        Assert.Equal(6, proven.Attempts);
    }

    [Theory]
    [InlineData(HttpStatusCode.OK, "db=down")]
    [InlineData(HttpStatusCode.Found, "db=ok")]
    [InlineData(HttpStatusCode.InternalServerError, "db=ok")]
    public async Task Gate_AnswerThatIsNoPass_StaysClosed(HttpStatusCode status, string body)
    {
        using var source = new CancellationTokenSource();
        var context = new VirtualContext { Token = source.Token };
        var handler = new ScriptedHandler(Answer(status, body));
        var gate = new HealthGate(Url) { Handler = handler, MustContain = "db=ok" }.RunAsync(context);

        context.Advance(TimeSpan.FromMinutes(1));
        Assert.False(gate.IsCompleted);

        await source.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gate);
    }

    [Fact]
    public async Task Gate_TimeUp_SaysTheLastAnswers()
    {
        using var source = new CancellationTokenSource();
        var context = new VirtualContext { Token = source.Token };
        var handler = new ScriptedHandler(Answer(HttpStatusCode.OK, "db=ok"), Broken("Connection refused"), Answer(HttpStatusCode.BadGateway), Answer(HttpStatusCode.OK, "db=down"));
        var gate = new HealthGate(Url) { Handler = handler, MustContain = "db=ok" }.RunAsync(context);
        for (var i = 0; i < 3; i++)
        {
            context.Advance(TimeSpan.FromSeconds(1));
        }

        await source.CancelAsync();
        var thrown = await Assert.ThrowsAnyAsync<OperationCanceledException>(() => gate);

        Assert.Contains("4 requests", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("Connection refused", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("502 BadGateway", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("without 'db=ok'", thrown.Message, StringComparison.Ordinal);
        Assert.Equal(source.Token, thrown.CancellationToken);
    }

    [Fact]
    public async Task Gate_AnswerTooLate_IsAFailureAndTheNextRequestFollows()
    {
        var context = new VirtualContext();
        var handler = new ScriptedHandler(Silence(), Answer(HttpStatusCode.NoContent));

        var proven = await context.EndAsync(new HealthGate(Url) { Handler = handler, ConsecutivePasses = 1 }.RunAsync(context));

        Assert.Equal(2, proven.Attempts);
        Assert.Contains(context.Reports, r => r.Contains("no answer within 2 s", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Plan_OfGate_IsOneReadOnlyGet()
    {
        var handler = new ScriptedHandler(Answer(HttpStatusCode.OK));

        var plan = await new HealthGate(new Uri("http://shop.test:8080/health?deep=1")) { Handler = handler }.PlanAsync(new VirtualContext().Planning);

        var action = Assert.Single(plan.Actions);
        Assert.Equal(("HTTP", "http://shop.test:8080", "GET /health?deep=1", true), (action.Kind, action.Target, action.Text, action.ReadsOnly));
        Assert.Empty(handler.Requests);
    }

    [Fact]
    public void Gate_UrlWithPassword_IsRefusedWithoutNamingIt()
    {
        var thrown = Assert.Throws<ArgumentException>(() => new HealthGate(new Uri("http://kim:hunter2@shop.test/health")));

        Assert.DoesNotContain("hunter2", thrown.Message, StringComparison.Ordinal);
        Assert.Contains("shop.test/health", thrown.Message, StringComparison.Ordinal);
    }
}
