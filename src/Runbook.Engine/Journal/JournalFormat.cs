using System.Security.Cryptography;

namespace Runbook.Engine.Journal;

/// <summary>The bytes of a journal: a magic line with the version, then records of <c>length (4 bytes, little endian) | JSON | SHA-256(previous hash ‖ JSON)</c>.</summary>
internal static class JournalFormat
{
    public const int LengthBytes = 4;
    public const int HashBytes = SHA256.HashSizeInBytes;

    /// <summary>What a new journal starts with. Version 2 added the events of polls, contingencies and freshness.</summary>
    public static ReadOnlySpan<byte> Magic => "runbook-journal 2\n"u8;

    /// <summary>What a journal starts with whose events are all known to this version, too. It is gone on with as it is.</summary>
    public static ReadOnlySpan<byte> Magic1 => "runbook-journal 1\n"u8;

    /// <summary>The "previous hash" of the first record.</summary>
    public static byte[] Genesis(ReadOnlySpan<byte> magic) => SHA256.HashData(magic);

    public static void Hash(ReadOnlySpan<byte> previous, ReadOnlySpan<byte> json, Span<byte> destination)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(previous);
        hash.AppendData(json);
        hash.GetHashAndReset(destination);
    }
}
