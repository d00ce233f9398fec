using System.Net;
using System.Net.Sockets;

namespace Runbook.Steps.IntegrationTests.Idc;

internal static class FreePort
{
    public static int Next()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
