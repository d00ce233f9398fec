using System.Net.Sockets;
using System.Text;

namespace Runbook.Engine.People;

/// <summary>The Unix domain socket in a run's folder.</summary>
internal static class ControlSocket
{
    // unix(7): sun_path has 108 bytes, the last of which is the zero.
    private const int MaxPathBytes = 107;

    public static Socket Create() => new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);

    /// <exception cref="PathTooLongException">The kernel takes no address of that length.</exception>
    public static UnixDomainSocketEndPoint EndPoint(string path)
    {
        var length = Encoding.UTF8.GetByteCount(path);
        return length <= MaxPathBytes
            ? new UnixDomainSocketEndPoint(path)
            : throw new PathTooLongException(
                $"The run's socket '{path}' would have a path of {length} bytes; Linux allows {MaxPathBytes}. Name a runs directory with a path that is at least {length - MaxPathBytes} bytes shorter with --runs, or a short link to it.");
    }

    /// <summary>Whether a process listens there.</summary>
    public static bool IsAlive(string path)
    {
        using var probe = Create();

        // A listener whose queue is full would make a blocking connect wait for ever; it is alive all the same.
        probe.Blocking = false;
        try
        {
            probe.Connect(EndPoint(path));
            return true;
        }
        catch (SocketException fault)
        {
            return fault.SocketErrorCode is SocketError.WouldBlock or SocketError.InProgress or SocketError.TryAgain or SocketError.AccessDenied;
        }
    }
}
