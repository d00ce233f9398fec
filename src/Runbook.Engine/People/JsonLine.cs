using System.Buffers;
using System.Net.Sockets;
using System.Text.Json;

namespace Runbook.Engine.People;

/// <summary>One value as one line of JSON on a socket.</summary>
internal static class JsonLine
{
    private const int ChunkBytes = 64 * 1024;

    /// <summary>Reads up to the line's end or the end of what the other side sends. What follows the line is left alone.</summary>
    /// <returns>The line; null when it is longer than <paramref name="maxBytes"/>.</returns>
    public static async Task<ReadOnlyMemory<byte>?> ReadAsync(Socket socket, int maxBytes, CancellationToken cancellationToken)
    {
        var line = new ArrayBufferWriter<byte>();
        while (line.WrittenCount <= maxBytes)
        {
            var count = await socket.ReceiveAsync(line.GetMemory(ChunkBytes), SocketFlags.None, cancellationToken).ConfigureAwait(false);
            var end = line.GetMemory()[..count].Span.IndexOf((byte)'\n');
            line.Advance(end < 0 ? count : end);
            if (end >= 0 || count == 0)
            {
                return line.WrittenCount <= maxBytes ? line.WrittenMemory : null;
            }
        }

        return null;
    }

    /// <summary>The value as a line.</summary>
    public static byte[] Of<T>(T value) => [.. JsonSerializer.SerializeToUtf8Bytes(value, CommandJson.Options), (byte)'\n'];

    /// <summary>Writes all of it: a socket may take less than it is given.</summary>
    public static async Task WriteAsync(Socket socket, ReadOnlyMemory<byte> line, CancellationToken cancellationToken)
    {
        while (line.Length > 0)
        {
            line = line[await socket.SendAsync(line, SocketFlags.None, cancellationToken).ConfigureAwait(false)..];
        }
    }
}
