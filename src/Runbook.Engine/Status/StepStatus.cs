namespace Runbook.Engine.Status;

/// <summary>Where a step is.</summary>
public sealed record StepStatus
{
    /// <summary>As <c>Phase.Track.Member</c>.</summary>
    public required string Id { get; init; }

    /// <summary>Its title.</summary>
    public required string Title { get; init; }

    /// <summary>The title of its track, or null.</summary>
    public string? Track { get; init; }

    /// <summary>Index of its phase.</summary>
    public required int Phase { get; init; }

    /// <summary>Where it is.</summary>
    public required StepState State { get; init; }

    /// <summary>How many attempts were started.</summary>
    public required int Attempts { get; init; }

    /// <summary>When the last attempt started, or the person was asked.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    /// <summary>When it ended.</summary>
    public DateTimeOffset? EndedAt { get; init; }

    /// <summary>Why it failed, is in doubt or was skipped; what it reported last while it runs; who approved or attested.</summary>
    public string? Detail { get; init; }
}
