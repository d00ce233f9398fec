using System.Net.Sockets;
using System.Text;

namespace Runbook.Steps.IntegrationTests.Idc;

/// <summary>Stands between a client and the Docker Engine, and cuts the line once a restart has been passed on and before its answer.</summary>
internal sealed class CuttingRelay : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("rbr").FullName;
    private readonly Socket listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
    private readonly string engine;

    public CuttingRelay(string engine)
    {
        this.engine = engine;
        listener.Bind(new UnixDomainSocketEndPoint($"{folder}/s"));
        listener.Listen();
        _ = AcceptAsync();
    }

    /// <summary>How many restarts were passed on.</summary>
    public int Restarts { get; private set; }

    public Uri Endpoint => new($"unix://{folder}/s");

    public void Dispose()
    {
        listener.Dispose();
        Directory.Delete(folder, recursive: true);
    }

    private async Task AcceptAsync()
    {
        try
        {
            while (true)
            {
                _ = ServeAsync(await listener.AcceptAsync());
            }
        }
        catch (SocketException)
        {
            // Disposed.
        }
    }

    private async Task ServeAsync(Socket client)
    {
        using var socket = new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await socket.ConnectAsync(new UnixDomainSocketEndPoint(engine));
        using var near = new NetworkStream(client, ownsSocket: true);
        using var far = new NetworkStream(socket);
        var back = far.CopyToAsync(near);
        var buffer = new byte[16384];
        int read;
        while ((read = await near.ReadAsync(buffer)) > 0)
        {
            await far.WriteAsync(buffer.AsMemory(0, read));
            if (Encoding.ASCII.GetString(buffer, 0, read).Contains("/restart", StringComparison.Ordinal))
            {
                Restarts++;

                // The engine reads the request before it sees the line go.
                await Task.Delay(500);
                return;
            }
        }
    }
}
