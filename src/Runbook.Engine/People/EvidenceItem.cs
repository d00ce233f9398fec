namespace Runbook.Engine.People;

/// <summary>A piece of evidence. Text and URLs are journaled as they are; a file is copied into the run's folder and journaled by its SHA-256.</summary>
public sealed record EvidenceItem
{
    /// <summary><c>text</c>, <c>url</c> or <c>file</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>The text, the URL, or the file's name.</summary>
    public required string Content { get; init; }

    /// <summary>A file's bytes on their way to the run; never journaled. At most 8 MiB.</summary>
    public byte[]? Bytes { get; init; }

    /// <summary>SHA-256 of a file, in hex, computed by the run.</summary>
    public string? Sha256 { get; init; }
}
