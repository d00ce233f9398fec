using System.Text;

namespace Runbook.Engine.CrashHost;

/// <summary>The world: a line for each time that a step acted. One write a line, so that a kill leaves whole lines.</summary>
internal sealed class EffectsFile(string path)
{
    // .NET appends by seeking to the end first, so two tracks could write over each other.
    private readonly Lock gate = new();

    public void Append(string effect)
    {
        lock (gate)
        {
            using var stream = new FileStream(path, FileMode.Append, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);
            stream.Write(Encoding.UTF8.GetBytes(effect + "\n"));
        }
    }

    public bool Has(string effect)
    {
        if (!File.Exists(path))
        {
            return false;
        }

        using var reader = new StreamReader(new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
        return reader.ReadToEnd().Split('\n').Contains(effect);
    }
}
