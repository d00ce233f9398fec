using System.Globalization;

namespace Runbook.Steps.Http;

/// <summary>
/// GETs as the steps need them: redirects are not followed (a login page with status 200 proves nothing), no proxy, no cookies,
/// no connection used twice (an old connection may lead to the server that traffic has just left).
/// </summary>
internal sealed class HttpReader : IDisposable
{
    private const int MaxBodyBytes = 1 << 20;

    private readonly HttpClient client;
    private readonly TimeProvider time;
    private readonly TimeSpan timeout;

    public HttpReader(HttpMessageHandler? handler, TimeProvider time, TimeSpan timeout)
    {
        this.time = time;
        this.timeout = timeout;
        client = new HttpClient(handler ?? Direct(), disposeHandler: handler is null) { Timeout = Timeout.InfiniteTimeSpan, MaxResponseContentBufferSize = MaxBodyBytes };
    }

    /// <summary>Lets through what may appear in messages, plans and the journal.</summary>
    public static Uri Checked(Uri url)
    {
        ArgumentNullException.ThrowIfNull(url);
        return url is { IsAbsoluteUri: true, Scheme: "http" or "https", UserInfo: "" }
            ? url
            : throw new ArgumentException($"'{(url.IsAbsoluteUri ? url.GetComponents(UriComponents.AbsoluteUri & ~UriComponents.UserInfo, UriFormat.UriEscaped) : url)}' must be an absolute http or https URL without user and password: it appears in messages.", nameof(url));
    }

    public static PlannedAction Plan(Uri url) => new()
    {
        Kind = "HTTP",
        Target = url.GetLeftPart(UriPartial.Authority),
        Text = $"GET {url.PathAndQuery}",
        ReadsOnly = true,
    };

    /// <summary>One GET. A refused connection, a broken answer and a timeout are answers too.</summary>
    /// <param name="url">What to get.</param>
    /// <param name="cancellationToken">Ends the call, and only that throws.</param>
    public async Task<HttpAnswer> GetAsync(Uri url, CancellationToken cancellationToken)
    {
        using var timer = new CancellationTokenSource(timeout, time);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(timer.Token, cancellationToken);
        var started = time.GetTimestamp();
        try
        {
            using var response = await client.GetAsync(url, either.Token).ConfigureAwait(false);
            var body = await response.Content.ReadAsStringAsync(either.Token).ConfigureAwait(false);
            return new HttpAnswer
            {
                Status = response.StatusCode,
                Body = body,
                Headers = response.Headers.ToDictionary(h => h.Key, h => string.Join(", ", h.Value), StringComparer.OrdinalIgnoreCase),
                Milliseconds = time.GetElapsedTime(started).TotalMilliseconds,
            };
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            return new HttpAnswer { Error = string.Create(CultureInfo.InvariantCulture, $"no answer within {timeout.TotalSeconds:0.###} s") };
        }
        catch (HttpRequestException e)
        {
            return new HttpAnswer { Error = e.Message };
        }
    }

    public void Dispose() => client.Dispose();

    private static SocketsHttpHandler Direct() => new()
    {
        AllowAutoRedirect = false,
        UseProxy = false,
        UseCookies = false,
        PooledConnectionLifetime = TimeSpan.Zero,
    };
}
