namespace MigrationRollback.Contracts;

/// <summary>What becomes of the writes that only the new side has.</summary>
public enum LossDecision
{
    /// <summary>There are none: the IDC replicates all that RDS takes.</summary>
    NothingLost,

    /// <summary>They are replayed by the application.</summary>
    Replay,

    /// <summary>They are exported, and brought in later.</summary>
    ExportAndDefer,

    /// <summary>They are given up, and somebody has signed for that.</summary>
    Accept,
}
