using System.Security.Cryptography;

namespace Runbook.Engine.Journal;

/// <summary>The bytes of a journal: a magic line with the version, then records of <c>length (4 bytes, little endian) | JSON | SHA-256(previous hash ‖ JSON)</c>.</summary>
internal static class JournalFormat
{
    public const int LengthBytes = 4;
    public const int HashBytes = SHA256.HashSizeInBytes;

    public static ReadOnlySpan<byte> Magic => "runbook-journal 1\n"u8;

    /// <summary>The "previous hash" of the first record.</summary>
    public static byte[] Genesis() => SHA256.HashData(Magic);

    public static void Hash(ReadOnlySpan<byte> previous, ReadOnlySpan<byte> json, Span<byte> destination)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        hash.AppendData(previous);
        hash.AppendData(json);
        hash.GetHashAndReset(destination);
    }
}
