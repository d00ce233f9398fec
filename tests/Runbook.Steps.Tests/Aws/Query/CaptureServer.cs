using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Runbook.Steps.Tests.Aws.Query;

/// <summary>An HTTP server on loopback that keeps what it was sent and answers as told, down to breaking the connection.</summary>
internal sealed class CaptureServer : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Func<CapturedRequest, CannedAnswer> answer;
    private readonly Task accepting;

    public CaptureServer(Func<CapturedRequest, CannedAnswer> answer)
    {
        this.answer = answer;
        listener.Start();
        accepting = AcceptAsync();
    }

    public string Url => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{((IPEndPoint)listener.LocalEndpoint).Port}");

    public ConcurrentQueue<CapturedRequest> Requests { get; } = new();

    /// <summary>Answers in this order; the last one stands for all that follow.</summary>
    public static CaptureServer Answering(params CannedAnswer[] answers)
    {
        var next = -1;
        return new CaptureServer(_ => answers[Math.Min(Interlocked.Increment(ref next), answers.Length - 1)]);
    }

    public async ValueTask DisposeAsync()
    {
        if (accepting.IsCompleted)
        {
            return;
        }

        await stop.CancelAsync();
        listener.Stop();
        await accepting;
        stop.Dispose();
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                var client = await listener.AcceptTcpClientAsync(stop.Token);
                _ = ServeAsync(client);
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var connection = client;
        try
        {
            var stream = client.GetStream();
            while (await ReadAsync(stream) is { } request)
            {
                Requests.Enqueue(request);
                var canned = answer(request);
                if (canned.Resets)
                {
                    client.LingerState = new LingerOption(true, 0);
                    return;
                }

                if (canned == CannedAnswer.Never)
                {
                    await Task.Delay(Timeout.Infinite, stop.Token);
                }

                var body = Encoding.UTF8.GetBytes(canned.Body);
                var head = string.Create(CultureInfo.InvariantCulture, $"HTTP/1.1 {canned.Status} X\r\nContent-Type: {canned.ContentType}{(canned.HasRequestIdHeader ? "\r\nx-amzn-RequestId: header-id" : "")}\r\nContent-Length: {body.Length}\r\n\r\n");
                await stream.WriteAsync(Encoding.ASCII.GetBytes(head), stop.Token);
                await stream.WriteAsync(body, stop.Token);
            }
        }
        catch (Exception e) when (e is IOException or OperationCanceledException)
        {
        }
    }

    private async Task<CapturedRequest?> ReadAsync(NetworkStream stream)
    {
        var bytes = new List<byte>();
        var buffer = new byte[1];
        while (!(bytes.Count > 3 && bytes[^4..].SequenceEqual("\r\n\r\n"u8.ToArray())))
        {
            if (await stream.ReadAsync(buffer, stop.Token) == 0)
            {
                return null;
            }

            bytes.Add(buffer[0]);
        }

        var lines = Encoding.ASCII.GetString([.. bytes]).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        var headers = lines.Skip(1).Select(static line => line.Split(':', 2)).ToDictionary(static part => part[0], static part => part[1].Trim(), StringComparer.OrdinalIgnoreCase);
        var body = new byte[int.Parse(headers.GetValueOrDefault("Content-Length", "0"), CultureInfo.InvariantCulture)];
        await stream.ReadExactlyAsync(body, stop.Token);
        return new CapturedRequest(headers, Form(Encoding.UTF8.GetString(body)));
    }

    private static Dictionary<string, string> Form(string body) => body
        .Split('&', StringSplitOptions.RemoveEmptyEntries)
        .Select(static pair => pair.Split('=', 2))
        .ToDictionary(static pair => WebUtility.UrlDecode(pair[0]), static pair => WebUtility.UrlDecode(pair[1]), StringComparer.Ordinal);
}
