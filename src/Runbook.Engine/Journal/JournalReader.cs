using System.Buffers.Binary;
using System.Text.Json;
using Runbook.Engine.Journal.Events;

namespace Runbook.Engine.Journal;

/// <summary>
/// Reads a journal and verifies its chain. A record is written in one call and flushed before anything relies on it,
/// so an unfinished record can only be the last one: it is a torn tail, was never acted on, and is cut.
/// Everything else that is wrong means that the file was altered.
/// </summary>
internal static class JournalReader
{
    public static JournalContent Read(string path)
    {
        using var stream = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        var bytes = new byte[stream.Length];
        stream.ReadExactly(bytes);
        return Parse(path, bytes);
    }

    internal static JournalContent Parse(string path, ReadOnlySpan<byte> bytes)
    {
        var events = new List<JournalEvent>();
        var magic = bytes.StartsWith(JournalFormat.Magic1) ? JournalFormat.Magic1 : JournalFormat.Magic;
        var head = JournalFormat.Genesis(magic);
        if (!bytes.StartsWith(magic))
        {
            return magic.StartsWith(bytes) || JournalFormat.Magic1.StartsWith(bytes)
                ? new JournalContent(events, head, 0, bytes.Length)
                : throw new JournalAlteredException(path, 0, 0, "is not a journal of a version that this tool knows");
        }

        var position = magic.Length;
        Span<byte> hash = stackalloc byte[JournalFormat.HashBytes];
        while (position < bytes.Length)
        {
            var rest = bytes[position..];
            var length = rest.Length < JournalFormat.LengthBytes ? -1 : BinaryPrimitives.ReadInt32LittleEndian(rest);
            if (length <= 0 || length > rest.Length - JournalFormat.LengthBytes - JournalFormat.HashBytes)
            {
                RefuseIfWhole(path, position, events.Count + 1, rest, head);
                break;
            }

            var json = rest.Slice(JournalFormat.LengthBytes, length);
            var stored = rest.Slice(JournalFormat.LengthBytes + length, JournalFormat.HashBytes);
            JournalFormat.Hash(head, json, hash);
            if (!hash.SequenceEqual(stored))
            {
                var isLast = rest.Length == JournalFormat.LengthBytes + length + JournalFormat.HashBytes;
                if (isLast && LooksUnwritten(json, stored))
                {
                    break;
                }

                throw new JournalAlteredException(path, position, events.Count + 1, "does not match its hash");
            }

            events.Add(Deserialize(path, position, events.Count + 1, json));
            hash.CopyTo(head);
            position += JournalFormat.LengthBytes + length + JournalFormat.HashBytes;
        }

        return new JournalContent(events, head, position, bytes.Length - position);
    }

    /// <summary>After a power cut a file system may show zeros where data was to be; JSON never holds one, and no hash is all zeros.</summary>
    private static bool LooksUnwritten(ReadOnlySpan<byte> json, ReadOnlySpan<byte> hash) =>
        json.Contains((byte)0) || !hash.ContainsAnyExcept((byte)0);

    /// <summary>A record that reaches beyond the end is torn, unless it is all there and only its length was changed: then cutting it would hide what follows.</summary>
    private static void RefuseIfWhole(string path, long position, int record, ReadOnlySpan<byte> rest, ReadOnlySpan<byte> previous)
    {
        if (rest.Length <= JournalFormat.LengthBytes + JournalFormat.HashBytes)
        {
            return;
        }

        var body = rest[JournalFormat.LengthBytes..];
        var reader = new Utf8JsonReader(body, isFinalBlock: false, default);
        try
        {
            if (!reader.Read() || !reader.TrySkip())
            {
                return;
            }
        }
        catch (JsonException)
        {
            return;
        }

        var end = (int)reader.BytesConsumed;
        Span<byte> hash = stackalloc byte[JournalFormat.HashBytes];
        JournalFormat.Hash(previous, body[..end], hash);
        if (body.Length >= end + JournalFormat.HashBytes && body.Slice(end, JournalFormat.HashBytes).SequenceEqual(hash))
        {
            throw new JournalAlteredException(path, position, record, "is whole, but its length was changed");
        }
    }

    private static JournalEvent Deserialize(string path, long position, int record, ReadOnlySpan<byte> json)
    {
        try
        {
            return JsonSerializer.Deserialize<JournalEvent>(json, JournalJson.Options)!;
        }
        catch (Exception error) when (error is JsonException or NotSupportedException)
        {
            throw new JournalAlteredException(path, position, record, $"is of a kind that this tool does not know ({error.Message})");
        }
    }
}
