using System.ComponentModel;
using System.Runtime.InteropServices;

namespace Runbook.Engine.People;

/// <summary>Files that are there whole after a crash, or not at all.</summary>
internal static class DurableFile
{
    /// <summary>Writes beside the place, flushes, renames, and flushes the folder: without the last the name may be lost although the bytes are not.</summary>
    public static async Task WriteAsync(string path, byte[] bytes, CancellationToken cancellationToken)
    {
        var folder = Path.GetDirectoryName(path)!;
        var temporary = Path.Combine(folder, Path.GetRandomFileName() + ".part");
        try
        {
            var file = new FileStream(temporary, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, Options = FileOptions.Asynchronous });
            await using (file.ConfigureAwait(false))
            {
                await file.WriteAsync(bytes, cancellationToken).ConfigureAwait(false);
                file.Flush(flushToDisk: true);
            }

            File.Move(temporary, path, overwrite: true);
            FlushFolder(folder);
        }
        finally
        {
            File.Delete(temporary);
        }
    }

    /// <summary>Creates a folder, and those above it that are missing, whose names survive a crash.</summary>
    public static void CreateFolder(string path)
    {
        if (!Directory.Exists(path) && Path.GetDirectoryName(path) is { } parent)
        {
            CreateFolder(parent);
            Directory.CreateDirectory(path);
            FlushFolder(parent);
        }
    }

    /// <summary>Flushes a folder: what was created, renamed or removed in it survives a crash.</summary>
    public static void FlushFolder(string path)
    {
        if (!OperatingSystem.IsLinux())
        {
            return;
        }

        var descriptor = NativeMethods.Open(path, NativeMethods.ReadOnlyCloseOnExec);
        try
        {
            if (descriptor < 0 || NativeMethods.Sync(descriptor) != 0)
            {
                throw new IOException($"The folder '{path}' cannot be flushed to disk: {new Win32Exception(Marshal.GetLastPInvokeError()).Message}.");
            }
        }
        finally
        {
            if (descriptor >= 0)
            {
                _ = NativeMethods.Close(descriptor);
            }
        }
    }
}
