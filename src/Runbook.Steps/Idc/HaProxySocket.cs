using System.Net.Sockets;
using System.Text;

namespace Runbook.Steps.Idc;

/// <summary>The wire of the runtime API: one connection per line, which HAProxy answers and closes (its non-interactive mode).</summary>
internal static class HaProxySocket
{
    /// <summary>Sends one line and returns the whole answer.</summary>
    /// <param name="target">The process.</param>
    /// <param name="line">Commands, divided by semicolons.</param>
    /// <param name="changes">Whether a lost answer leaves a change in doubt.</param>
    /// <param name="cancellationToken">Ends the call.</param>
    /// <exception cref="IOException">Nobody listens.</exception>
    /// <exception cref="StepInDoubtException">The line was sent and its answer was lost.</exception>
    public static async Task<string> AskAsync(HaProxyTarget target, string line, bool changes, CancellationToken cancellationToken)
    {
        using var socket = await ConnectAsync(target, cancellationToken).ConfigureAwait(false);
        try
        {
            using var stream = new NetworkStream(socket, ownsSocket: false);
            await stream.WriteAsync(Encoding.ASCII.GetBytes(line + "\n"), cancellationToken).ConfigureAwait(false);
            using var reader = new StreamReader(stream, Encoding.UTF8);
            var reply = await reader.ReadToEndAsync(cancellationToken).ConfigureAwait(false);

            // Even success is an empty line; nothing at all is a process that died over the command.
            return reply.Length > 0 ? reply : throw new IOException("it closed the connection without a word");
        }
        catch (Exception e) when (e is IOException or SocketException || (changes && e is OperationCanceledException))
        {
            var what = $"'{line}' was sent to {target.Name} ({target.Endpoint}), and the answer was lost: {e.Message}";
            throw changes ? new StepInDoubtException(what, e) : new IOException(what, e);
        }
    }

    private static async Task<Socket> ConnectAsync(HaProxyTarget target, CancellationToken cancellationToken)
    {
        var (socket, connect) = target.Endpoint.Scheme switch
        {
            "unix" => Pair(new Socket(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified), s => s.ConnectAsync(new UnixDomainSocketEndPoint(target.Endpoint.LocalPath), cancellationToken)),
            "tcp" when target.Endpoint.Port > 0 => Pair(new Socket(SocketType.Stream, ProtocolType.Tcp), s => s.ConnectAsync(target.Endpoint.DnsSafeHost, target.Endpoint.Port, cancellationToken)),
            _ => throw new ArgumentException($"'{target.Endpoint}' of {target.Name} is not where a runtime API can listen. Write unix:///path/to/admin.sock or tcp://host:port."),
        };
        try
        {
            await connect(socket).ConfigureAwait(false);
            return socket;
        }
        catch (SocketException e)
        {
            socket.Dispose();
            throw new IOException($"{target.Name} does not answer at {target.Endpoint}: {e.Message}. Check that HAProxy runs, has 'stats socket … level admin' there, and that this account may use it.", e);
        }
        catch
        {
            socket.Dispose();
            throw;
        }
    }

    private static (Socket Socket, Func<Socket, ValueTask> Connect) Pair(Socket socket, Func<Socket, ValueTask> connect) => (socket, connect);
}
