using System.Net;

namespace Runbook.Steps.Tests.Http;

/// <summary>Answers request n with the n-th line of a script, and with the last line from then on.</summary>
public sealed class ScriptedHandler(params Func<CancellationToken, Task<HttpResponseMessage>>[] script) : HttpMessageHandler
{
    public List<HttpRequestMessage> Requests { get; } = [];

    public static Func<CancellationToken, Task<HttpResponseMessage>> Answer(HttpStatusCode status, string body = "", params (string Name, string Value)[] headers) => _ =>
    {
        var response = new HttpResponseMessage(status) { Content = new StringContent(body) };
        foreach (var (name, value) in headers)
        {
            response.Headers.Add(name, value);
        }

        return Task.FromResult(response);
    };

    public static Func<CancellationToken, Task<HttpResponseMessage>> Broken(string message) => _ => throw new HttpRequestException(message);

    public static Func<CancellationToken, Task<HttpResponseMessage>> Silence() => async cancellationToken =>
    {
        var never = new TaskCompletionSource<HttpResponseMessage>();
        using var registration = cancellationToken.Register(() => never.TrySetCanceled(cancellationToken));
        return await never.Task.ConfigureAwait(false);
    };

    protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        Requests.Add(request);
        return script[Math.Min(Requests.Count, script.Length) - 1](cancellationToken);
    }
}
