using System.Net.Sockets;
using System.Text;
using Runbook.Engine.Runs;

namespace Runbook.Engine.Tests.People;

/// <summary>A client that sends what it is told, well-formed or not.</summary>
internal sealed class RawClient : IDisposable
{
    private readonly Socket socket = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);

    public static async Task<RawClient> ConnectAsync(RunFolder folder)
    {
        var client = new RawClient();
        await client.socket.ConnectAsync(new UnixDomainSocketEndPoint(folder.Socket));
        return client;
    }

    public static async Task<string> AskAsync(RunFolder folder, string text)
    {
        using var client = await ConnectAsync(folder);
        await client.SendAsync(Encoding.UTF8.GetBytes(text));
        return await client.ReadToEndAsync();
    }

    public async Task SendAsync(byte[] bytes)
    {
        for (var sent = 0; sent < bytes.Length;)
        {
            sent += await socket.SendAsync(bytes.AsMemory(sent));
        }
    }

    public async Task<string> ReadToEndAsync()
    {
        using var all = new MemoryStream();
        var buffer = new byte[4096];
        try
        {
            for (int count; (count = await socket.ReceiveAsync(buffer)) > 0;)
            {
                all.Write(buffer, 0, count);
            }
        }
        catch (SocketException fault) when (fault.SocketErrorCode == SocketError.ConnectionReset)
        {
            // The server closed before it read all that was sent; what it said first counts.
        }

        return Encoding.UTF8.GetString(all.ToArray());
    }

    public void Dispose() => socket.Dispose();
}
