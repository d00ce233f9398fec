using System.Collections.Concurrent;
using System.Net;
using System.Net.Sockets;

namespace Runbook.Steps.IntegrationTests.Idc;

/// <summary>
/// Ports below the range from which the kernel takes those of outgoing connections, each given once:
/// a port that was bound as 0 and let go is taken by the next connection of a test that runs beside.
/// </summary>
internal static class FreePort
{
    private static readonly ConcurrentDictionary<int, bool> Given = new();

    public static int Next()
    {
        while (true)
        {
            var port = Random.Shared.Next(20000, 32000);
            if (Given.TryAdd(port, true) && IsFree(port))
            {
                return port;
            }
        }
    }

    private static bool IsFree(int port)
    {
        using var listener = new TcpListener(IPAddress.Loopback, port);
        try
        {
            listener.Start();
            return true;
        }
        catch (SocketException)
        {
            return false;
        }
    }
}
