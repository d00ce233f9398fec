using System.Text;

namespace RollbackLab.Load;

/// <summary>Lines that have reached the kernel when <see cref="Append"/> returns: a killed load generator forgets nothing.</summary>
internal sealed class AppendOnlyFile(string path) : IDisposable
{
    private readonly Lock gate = new();
    private readonly FileStream file = new(path, FileMode.Append, FileAccess.Write, FileShare.Read, bufferSize: 0);

    public void Append(string line)
    {
        var bytes = Encoding.UTF8.GetBytes(line + "\n");
        lock (gate)
        {
            file.Write(bytes);
        }
    }

    public void Dispose() => file.Dispose();
}
