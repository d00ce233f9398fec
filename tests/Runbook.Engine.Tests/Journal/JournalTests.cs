using System.Security.Cryptography;
using System.Text.Json;
using CsCheck;
using Runbook.Engine.Journal;
using Runbook.Engine.Journal.Events;
using Runbook.Engine.Runs;

namespace Runbook.Engine.Tests.Journal;

public sealed class JournalTests : IDisposable
{
    private readonly string directory = Directory.CreateTempSubdirectory("runbook-journal-").FullName;

    private string JournalPath => Path.Combine(directory, "journal");

    public void Dispose() => Directory.Delete(directory, recursive: true);

    [Fact]
    public void Append_ThenRead_GivesTheSameEvents()
    {
        var events = Sample(20);
        Write(events);

        var content = JournalReader.Read(JournalPath);

        Assert.Equal(events, content.Events);
        Assert.Equal(0, content.TornBytes);
    }

    [Fact]
    public void Read_FileCutAnywhere_GivesThePrefixAndNeverRefuses()
    {
        var events = Sample(5);
        var ends = Write(events);
        var bytes = File.ReadAllBytes(JournalPath);

        for (var length = 0; length <= bytes.Length; length++)
        {
            var content = JournalReader.Parse(JournalPath, bytes.AsSpan(0, length));

            var whole = ends.Count(end => end <= length);
            Assert.Equal(events.Take(whole), content.Events);
            Assert.Equal(length, content.Length + content.TornBytes);
        }
    }

    [Fact]
    public void Read_AnyByteChanged_RefusesOrKeepsWhatWasWritten()
    {
        var events = Sample(6);
        Write(events);
        var bytes = File.ReadAllBytes(JournalPath);

        Gen.Select(Gen.Int[0, bytes.Length - 1], Gen.Byte[1, 255]).Sample(change =>
        {
            var altered = bytes.ToArray();
            altered[change.Item1] ^= change.Item2;
            try
            {
                var content = JournalReader.Parse(JournalPath, altered);

                // Only one record may look torn, and only the last: nothing before it is lost, and nothing is invented.
                Assert.True(content.Events.Count >= events.Length - 1, $"byte {change.Item1} hid {events.Length - content.Events.Count} records");
                Assert.Equal(events.Take(content.Events.Count), content.Events);
            }
            catch (JournalAlteredException)
            {
            }
        });
    }

    [Fact]
    public void Read_LengthOfAnEarlyRecordGrown_IsNotTakenForATornTail()
    {
        Write(Sample(6));
        var bytes = File.ReadAllBytes(JournalPath);
        bytes[JournalFormat.Magic.Length + 2] = 0x7F;

        var error = Assert.Throws<JournalAlteredException>(() => JournalReader.Parse(JournalPath, bytes));

        Assert.Equal(1, error.Record);
        Assert.Equal(JournalFormat.Magic.Length, error.Position);
    }

    [Fact]
    public void Read_LastRecordEdited_Refuses()
    {
        Write([new RunAborted { At = At(0), By = "kim", Reason = "one" }, new RunAborted { At = At(1), By = "kim", Reason = "two" }]);
        var bytes = File.ReadAllBytes(JournalPath);
        var at = bytes.AsSpan().LastIndexOf("two"u8);
        "six"u8.CopyTo(bytes.AsSpan(at));

        Assert.Throws<JournalAlteredException>(() => JournalReader.Parse(JournalPath, bytes));
    }

    [Fact]
    public void Read_ZerosWhereTheLastRecordWasToBe_IsATornTail()
    {
        var events = Sample(3);
        Write(events);
        var bytes = File.ReadAllBytes(JournalPath).Concat(new byte[200]).ToArray();

        Assert.Equal(events, JournalReader.Parse(JournalPath, bytes).Events);
    }

    [Fact]
    public void Open_TornTail_CutsItAndGoesOn()
    {
        Write(Sample(3));
        File.AppendAllText(JournalPath, "torn");

        var (writer, content) = JournalWriter.Open(JournalPath);
        using (writer)
        {
            Assert.Equal(4, content.TornBytes);
            writer.Append(new RunCompleted { At = At(9) });
        }

        Assert.Equal([.. Sample(3), new RunCompleted { At = At(9) }], JournalReader.Read(JournalPath).Events);
    }

    [Fact]
    public void Read_WhileAnotherProcessWrites_IsAllowed()
    {
        using var writer = JournalWriter.Create(JournalPath);
        writer.Append(Sample(1)[0]);

        Assert.Single(JournalReader.Read(JournalPath).Events);
    }

    [Fact]
    public void Read_NotAJournal_Refuses()
    {
        File.WriteAllText(JournalPath, "this is something else entirely");

        Assert.Throws<JournalAlteredException>(() => JournalReader.Read(JournalPath));
    }

    [Fact]
    public void Read_OfVersion1_GivesItsEvents_AndItIsGoneOnWithAsItIs()
    {
        var bytes = AsVersion1(Sample(3));
        File.WriteAllBytes(JournalPath, bytes);

        var (writer, content) = JournalWriter.Open(JournalPath);
        using (writer)
        {
            Assert.Equal(Sample(3), content.Events);
            writer.Append(new RunCompleted { At = At(9) });
        }

        Assert.Equal([.. Sample(3), new RunCompleted { At = At(9) }], JournalReader.Read(JournalPath).Events);
        Assert.Equal(bytes, File.ReadAllBytes(JournalPath)[..bytes.Length]);
    }

    [Fact]
    public void Read_OfVersion1_AlteredToSayVersion2_Refuses()
    {
        var bytes = AsVersion1(Sample(1));
        JournalFormat.Magic.CopyTo(bytes);

        Assert.Throws<JournalAlteredException>(() => JournalReader.Parse(JournalPath, bytes));
    }

    [Fact]
    public void Read_OfAVersionThatIsNotKnown_SaysSo()
    {
        var error = Assert.Throws<JournalAlteredException>(() => JournalReader.Parse(JournalPath, "runbook-journal 3\n"u8));

        Assert.Contains("is not a journal of a version that this tool knows", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Take_LeaseThatIsHeld_IsRefusedUntilReleased()
    {
        var path = Path.Combine(directory, "lease");
        using (Lease.Take(path))
        {
            Assert.Throws<RunAttendedException>(() => Lease.Take(path));
        }

        Lease.Take(path).Dispose();
    }

    private static DateTimeOffset At(int second) => new(2026, 11, 23, 3, 0, second, TimeSpan.Zero);

    private static JournalEvent[] Sample(int count) => [.. Enumerable.Range(0, count).Select(i => new StepFailed { At = At(i), Step = "긴급.단계", Attempt = i, Error = "오류 \"" + new string('x', i * 7) })];

    private static byte[] AsVersion1(IReadOnlyList<JournalEvent> events)
    {
        using var stream = new MemoryStream();
        var head = SHA256.HashData("runbook-journal 1\n"u8);
        stream.Write("runbook-journal 1\n"u8);
        foreach (var entry in events)
        {
            var json = JsonSerializer.SerializeToUtf8Bytes(entry, JournalJson.Options);
            head = SHA256.HashData([.. head, .. json]);
            stream.Write(BitConverter.GetBytes(json.Length));
            stream.Write(json);
            stream.Write(head);
        }

        return stream.ToArray();
    }

    private List<long> Write(IReadOnlyList<JournalEvent> events)
    {
        var ends = new List<long>();
        using var writer = JournalWriter.Create(JournalPath);
        foreach (var entry in events)
        {
            writer.Append(entry);
            ends.Add(new FileInfo(JournalPath).Length);
        }

        return ends;
    }
}
