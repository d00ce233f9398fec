using Runbook.Engine.Runs;

namespace Runbook.Engine.Journal;

/// <summary>The right to run a run: an exclusive lock that the kernel frees when the process ends, however it ends. Good for one host; a network file system does not keep it.</summary>
internal sealed class Lease : IDisposable
{
    private readonly FileStream stream;

    private Lease(FileStream stream) => this.stream = stream;

    /// <exception cref="RunAttendedException">Another process has it.</exception>
    public static Lease Take(string path)
    {
        try
        {
            return new Lease(new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None));
        }
        catch (IOException error) when (error is not (FileNotFoundException or DirectoryNotFoundException))
        {
            throw new RunAttendedException($"Another process attends this run: it holds '{path}'. Use status, approve, attest or decide to reach it; resume only after it has ended.", error);
        }
    }

    public void Dispose() => stream.Dispose();
}
