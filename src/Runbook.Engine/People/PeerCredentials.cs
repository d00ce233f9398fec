using System.Buffers.Binary;
using System.Net.Sockets;
using System.Runtime.InteropServices;
using static Runbook.Engine.People.NativeMethods;

namespace Runbook.Engine.People;

/// <summary>Who is on the other end of a socket, and who this process is: by the kernel, so nothing that a client says is believed. Linux only.</summary>
public static class PeerCredentials
{
    // asm-generic/socket.h: SOL_SOCKET and SO_PEERCRED; struct ucred is pid, uid, gid of 32 bits each.
    private const int SocketLevel = 1;
    private const int PeerCredentialsOption = 17;
    private const int CredentialsLength = 12;
    private const int MaxPasswdBuffer = 1 << 20;

    /// <summary>This process: its effective user.</summary>
    /// <exception cref="PlatformNotSupportedException">Not Linux.</exception>
    public static Peer Current()
    {
        RequireLinux();
        return Named(GetEffectiveUserId());
    }

    /// <summary>The process that connected: its effective user at the moment it connected.</summary>
    /// <param name="socket">A connected Unix domain socket.</param>
    /// <exception cref="PlatformNotSupportedException">Not Linux.</exception>
    /// <exception cref="SocketException">The kernel does not say.</exception>
    public static Peer Of(Socket socket)
    {
        ArgumentNullException.ThrowIfNull(socket);
        RequireLinux();
        Span<byte> credentials = stackalloc byte[CredentialsLength];
        var length = socket.GetRawSocketOption(SocketLevel, PeerCredentialsOption, credentials);
        var userId = BitConverter.IsLittleEndian
            ? BinaryPrimitives.ReadUInt32LittleEndian(credentials[4..])
            : BinaryPrimitives.ReadUInt32BigEndian(credentials[4..]);

        // The kernel answers uid -1 for a socket without a peer; that is nobody, and must never match a name.
        return length == CredentialsLength && userId != uint.MaxValue
            ? Named(userId)
            : throw new SocketException((int)SocketError.NotConnected);
    }

    private static Peer Named(uint userId) => new(userId, NameOf(userId) ?? FormattableString.Invariant($"uid {userId}"));

    private static unsafe string? NameOf(uint userId)
    {
        for (var size = 1024; size <= MaxPasswdBuffer; size *= 4)
        {
            var buffer = new byte[size];
            fixed (byte* start = buffer)
            {
                PasswdEntry entry;
                PasswdEntry* found = null;
                var error = GetPasswdByUserId(userId, &entry, start, (nuint)size, &found);
                if (error != RangeError)
                {
                    return error == 0 && found is not null ? Marshal.PtrToStringUTF8(found->Name) : null;
                }
            }
        }

        return null;
    }

    private static void RequireLinux()
    {
        if (!OperatingSystem.IsLinux())
        {
            throw new PlatformNotSupportedException("Who sends a command is read from the kernel by SO_PEERCRED, which only Linux has. Run the tool on Linux.");
        }
    }
}
