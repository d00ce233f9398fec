using System.Security.Cryptography;
using System.Text;

namespace Runbook.Engine.People;

/// <summary>Keeps what people attach to attestations. A file is stored by the hash of its bytes, so the journal's record of it can be checked for ever.</summary>
/// <param name="folder">Where files go; made when the first one comes.</param>
public sealed class EvidenceStore(string folder)
{
    /// <summary>The most bytes of one file: 8 MiB.</summary>
    public const int MaxFileBytes = 8 * 1024 * 1024;

    /// <summary>The most characters of a text or URL: they are journaled as they are.</summary>
    public const int MaxTextLength = 64 * 1024;

    private const int MaxNameBytes = 120;

    /// <summary>Takes one piece of evidence. When this returns, a file's bytes are on disk.</summary>
    /// <param name="item">As it came from the person. What it says of its hash is not believed.</param>
    /// <param name="cancellationToken">Ends the copying; then nothing is stored.</param>
    /// <returns>What to journal: without bytes; for a file with its SHA-256 and a name that is safe.</returns>
    /// <exception cref="EvidenceException">It is empty, too large, or of no known kind.</exception>
    public async Task<EvidenceItem> StoreAsync(EvidenceItem item, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(item);
        switch (item.Kind)
        {
            case "text":
                Check(!string.IsNullOrWhiteSpace(item.Content), "The evidence text is empty. Say what was seen.");
                Check(item.Content.Length <= MaxTextLength, $"The evidence text has {item.Content.Length} characters; at most {MaxTextLength} are journaled. Attach it as a file.");
                return item with { Bytes = null, Sha256 = null };
            case "url":
                Check(
                    item.Content.Length <= MaxTextLength && Uri.TryCreate(item.Content, UriKind.Absolute, out var url) && url.Scheme is "http" or "https",
                    $"The evidence URL '{Shortened(item.Content)}' is not an absolute http or https URL. Give it as https://host/path.");
                return item with { Bytes = null, Sha256 = null };
            case "file":
                return await StoreFileAsync(item, cancellationToken).ConfigureAwait(false);
            default:
                throw new EvidenceException($"Evidence of kind '{Shortened(item.Kind)}' is not known. It is text, url or file.");
        }
    }

    /// <summary>Where a file that was stored is.</summary>
    /// <param name="item">As <see cref="StoreAsync"/> returned it.</param>
    public string PathOf(EvidenceItem item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return Path.Combine(folder, $"{item.Sha256}-{SafeName(item.Content)}");
    }

    /// <summary>The last part of a name with only letters, digits, dots, hyphens and underscores, never hidden, never empty, at most 120 bytes.</summary>
    /// <param name="name">What a person's machine called the file.</param>
    internal static string SafeName(string name)
    {
        var safe = new StringBuilder();
        var bytes = 0;
        foreach (var rune in name[(name.LastIndexOfAny(['/', '\\']) + 1)..].Normalize().EnumerateRunes())
        {
            var kept = Rune.IsLetterOrDigit(rune) || rune.Value is '-' or '_' || (rune.Value is '.' && safe.Length > 0) ? rune : new Rune('_');
            bytes += kept.Utf8SequenceLength;
            if (bytes > MaxNameBytes)
            {
                break;
            }

            safe.Append(kept.ToString());
        }

        return safe.Length > 0 ? safe.ToString() : "file";
    }

    private async Task<EvidenceItem> StoreFileAsync(EvidenceItem item, CancellationToken cancellationToken)
    {
        var name = SafeName(item.Content);
        Check(item.Bytes is { Length: > 0 }, $"The evidence file '{name}' is empty.");
        Check(item.Bytes!.Length <= MaxFileBytes, $"The evidence file '{name}' has {item.Bytes.Length} bytes; at most {MaxFileBytes} are taken. Store it elsewhere and give its URL.");
        var stored = item with { Content = name, Bytes = null, Sha256 = Convert.ToHexStringLower(SHA256.HashData(item.Bytes)) };
        DurableFile.CreateFolder(folder);
        await DurableFile.WriteAsync(PathOf(stored), item.Bytes, cancellationToken).ConfigureAwait(false);
        return stored;
    }

    private static void Check(bool condition, string fault)
    {
        if (!condition)
        {
            throw new EvidenceException(fault);
        }
    }

    private static string Shortened(string text) => text.Length <= 80 ? text : text[..80] + "…";
}
