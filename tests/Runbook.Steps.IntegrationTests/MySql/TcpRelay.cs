using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Runbook.Steps.IntegrationTests.MySql;

/// <summary>A network between two servers that can stall, or break right after a statement went through.</summary>
internal sealed class TcpRelay : IAsyncDisposable
{
    private readonly TcpListener listener = new(IPAddress.Loopback, 0);
    private readonly CancellationTokenSource stop = new();
    private readonly Task accepting;
    private readonly int to;
    private volatile TaskCompletionSource open = Opened();

    internal TcpRelay(int to)
    {
        this.to = to;
        listener.Start();
        accepting = AcceptAsync();
    }

    internal int Port => ((IPEndPoint)listener.LocalEndpoint).Port;

    /// <summary>Passes what holds this text on, then breaks the connection. Once.</summary>
    internal string? BreakAfter { get; set; }

    internal void Stall() => open = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);

    internal void Resume() => open.TrySetResult();

    public async ValueTask DisposeAsync()
    {
        await stop.CancelAsync();
        listener.Stop();
        Resume();
        await accepting;
        stop.Dispose();
    }

    private static TaskCompletionSource Opened()
    {
        var source = new TaskCompletionSource();
        source.SetResult();
        return source;
    }

    private async Task AcceptAsync()
    {
        var connections = new List<Task>();
        try
        {
            while (true)
            {
                connections.Add(ServeAsync(await listener.AcceptTcpClientAsync(stop.Token)));
            }
        }
        catch (Exception e) when (e is OperationCanceledException or SocketException or ObjectDisposedException)
        {
            await Task.WhenAll(connections);
        }
    }

    private async Task ServeAsync(TcpClient client)
    {
        using var server = new TcpClient();
        using (client)
        {
            try
            {
                await server.ConnectAsync(IPAddress.Loopback, to, stop.Token);
                await Task.WhenAny(
                    CopyAsync(client.GetStream(), server.GetStream(), fromClient: true),
                    CopyAsync(server.GetStream(), client.GetStream(), fromClient: false));
            }
            catch (Exception e) when (e is OperationCanceledException or IOException or SocketException)
            {
                // Either side may go at any time.
            }
        }
    }

    private async Task CopyAsync(NetworkStream from, NetworkStream into, bool fromClient)
    {
        var buffer = new byte[64 * 1024];
        int count;
        while ((count = await from.ReadAsync(buffer, stop.Token)) > 0)
        {
            await open.Task;
            await into.WriteAsync(buffer.AsMemory(0, count), stop.Token);
            if (fromClient && BreakAfter is { } text && Encoding.UTF8.GetString(buffer, 0, count).Contains(text, StringComparison.Ordinal))
            {
                BreakAfter = null;
                // Long enough for the server to act before it sees the connection gone.
                await Task.Delay(TimeSpan.FromMilliseconds(500), TimeProvider.System, stop.Token);
                return;
            }
        }
    }
}
