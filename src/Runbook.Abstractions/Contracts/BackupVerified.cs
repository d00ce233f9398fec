namespace Runbook;

/// <summary>A backup that was shown to be usable. Whatever destroys data asks that this is <see cref="FreshAttribute{T}">fresh</see>.</summary>
public sealed record BackupVerified
{
    /// <summary>Which backup: a file, a snapshot id.</summary>
    public required string Backup { get; init; }

    /// <summary>When it was taken.</summary>
    public required DateTimeOffset TakenAt { get; init; }

    /// <summary>How it was verified: checksums, end mark, trial restore with row counts. For the approver.</summary>
    public required string Proof { get; init; }
}
