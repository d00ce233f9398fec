using System.Buffers.Binary;
using System.Text.Json;
using Runbook.Engine.Journal.Events;
using Runbook.Engine.People;

namespace Runbook.Engine.Journal;

/// <summary>Appends to a journal. When <see cref="Append"/> returns, the record is on disk.</summary>
internal sealed class JournalWriter : IDisposable
{
    private readonly FileStream stream;
    private readonly byte[] head;
    private bool broken;

    private JournalWriter(FileStream stream, byte[] head, int count)
    {
        this.stream = stream;
        this.head = head;
        Count = count;
    }

    public int Count { get; private set; }

    public string Head => Convert.ToHexStringLower(head);

    public static JournalWriter Create(string path)
    {
        // Unbuffered: a record goes to the system in one write, so that a crash can only tear the last one.
        var stream = new FileStream(path, FileMode.CreateNew, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
        try
        {
            stream.Write(JournalFormat.Magic);
            stream.Flush(flushToDisk: true);
            // The file's bytes are on disk, its name is in the folder: without this a power cut may take the whole journal.
            DurableFile.FlushFolder(Path.GetDirectoryName(Path.GetFullPath(path))!);
            return new JournalWriter(stream, JournalFormat.Genesis(JournalFormat.Magic), 0);
        }
        catch
        {
            stream.Dispose();
            throw;
        }
    }

    /// <summary>Opens a journal to go on with it: verifies the chain and cuts a torn tail.</summary>
    public static (JournalWriter Writer, JournalContent Content) Open(string path)
    {
        var content = JournalReader.Read(path);
        var stream = new FileStream(path, FileMode.Open, FileAccess.ReadWrite, FileShare.Read, bufferSize: 0);
        if (content.TornBytes > 0)
        {
            stream.SetLength(content.Length);
            stream.Flush(flushToDisk: true);
        }

        stream.Seek(0, SeekOrigin.End);
        return (new JournalWriter(stream, content.Head, content.Events.Count), content);
    }

    /// <summary>Writes one event and flushes it.</summary>
    /// <exception cref="IOException">The disk is full or broken. What was written is a torn tail; the writer takes nothing more.</exception>
    public void Append(JournalEvent entry)
    {
        ObjectDisposedException.ThrowIf(broken, this);
        var json = JsonSerializer.SerializeToUtf8Bytes(entry, JournalJson.Options);
        var record = new byte[JournalFormat.LengthBytes + json.Length + JournalFormat.HashBytes];
        BinaryPrimitives.WriteInt32LittleEndian(record, json.Length);
        json.CopyTo(record, JournalFormat.LengthBytes);
        var hash = record.AsSpan(JournalFormat.LengthBytes + json.Length);
        JournalFormat.Hash(head, json, hash);
        try
        {
            stream.Write(record);
            stream.Flush(flushToDisk: true);
        }
        catch
        {
            broken = true;
            throw;
        }

        hash.CopyTo(head);
        Count++;
    }

    public void Dispose() => stream.Dispose();
}
