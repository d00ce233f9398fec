namespace Runbook.Engine.Status;

/// <summary>Where a phase is.</summary>
public sealed record PhaseStatus
{
    /// <summary>The name of its class.</summary>
    public required string Id { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>Whether it is on the way of every run, or a contingency that a person may choose.</summary>
    public PhaseKind Kind { get; init; }

    /// <summary>When it was entered; null: not yet.</summary>
    public DateTimeOffset? EnteredAt { get; init; }

    /// <summary>When it was left; null: not yet. A phase that the run left for a contingency, and will come back to, is not left.</summary>
    public DateTimeOffset? LeftAt { get; init; }

    /// <summary>Its box in seconds with what it was extended by; null: none.</summary>
    public double? TimeBoxSeconds { get; init; }

    /// <summary>Seconds since it was entered, or that it took; null: not entered.</summary>
    public double? ElapsedSeconds { get; init; }

    /// <summary>True once the box was used up.</summary>
    public bool Overran { get; init; }
}
