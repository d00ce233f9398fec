using System.Runtime.InteropServices;

namespace Runbook.Engine.People;

/// <summary>The calls of the C library that .NET has no name for. The layouts are those of Linux, glibc and musl alike.</summary>
internal static partial class NativeMethods
{
    /// <summary>errno: the buffer is too small.</summary>
    public const int RangeError = 34;

    /// <summary>open(2): O_RDONLY | O_CLOEXEC. Without O_DIRECTORY, whose number differs between architectures; fsync does not need it.</summary>
    public const int ReadOnlyCloseOnExec = 0x80000;

    /// <summary>The head of struct passwd: all that is read of it.</summary>
    [StructLayout(LayoutKind.Sequential)]
    public struct PasswdEntry
    {
        public nint Name;
        public nint Password;
        public uint UserId;
        public uint GroupId;
        public nint RealName;
        public nint Home;
        public nint Shell;
    }

    [LibraryImport("libc", EntryPoint = "geteuid")]
    public static partial uint GetEffectiveUserId();

    [LibraryImport("libc", EntryPoint = "getpwuid_r")]
    public static unsafe partial int GetPasswdByUserId(uint userId, PasswdEntry* entry, byte* buffer, nuint bufferLength, PasswdEntry** result);

    [LibraryImport("libc", EntryPoint = "open", StringMarshalling = StringMarshalling.Utf8, SetLastError = true)]
    public static partial int Open(string path, int flags);

    [LibraryImport("libc", EntryPoint = "fsync", SetLastError = true)]
    public static partial int Sync(int descriptor);

    [LibraryImport("libc", EntryPoint = "close")]
    public static partial int Close(int descriptor);
}
