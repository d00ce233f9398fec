namespace Runbook;

/// <summary>What happened that a notice is sent.</summary>
public sealed record Occasion
{
    /// <summary>One event, never a combination.</summary>
    public required RunEvent Event { get; init; }

    /// <summary>The run.</summary>
    public required string RunId { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The title of the phase or contingency that the run is in. Null: none.</summary>
    public string? Phase { get; init; }

    /// <summary>The title of the step or monitor that it is about. Null: none.</summary>
    public string? Subject { get; init; }

    /// <summary>What is known of it: an error, a reading, what is asked of whom. Null: nothing.</summary>
    public string? Detail { get; init; }

    /// <summary>What is left of the phase's box; negative when it is used up. Null: no box.</summary>
    public TimeSpan? BoxLeft { get; init; }
}
