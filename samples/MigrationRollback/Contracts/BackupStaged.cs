namespace MigrationRollback.Contracts;

/// <summary>The backup lies where it will be restored, and its checksum was right after the copy.</summary>
public sealed record BackupStaged
{
    /// <summary>The file, on the target host.</summary>
    public required string File { get; init; }

    /// <summary>SHA-256 of the copy, in hex.</summary>
    public required string Sha256 { get; init; }

    /// <summary>Size divided by the rate that was measured: whoever sees that it does not fit the box says so before, not after.</summary>
    public required int RestoreMinutes { get; init; }
}
