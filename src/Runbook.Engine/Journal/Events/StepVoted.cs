namespace Runbook.Engine.Journal.Events;

/// <summary>A person voted in a gate that takes more than one vote. The vote that completes the quorum is the gate's outcome, and so is a NO.</summary>
internal sealed record StepVoted : StepEvent
{
    /// <summary>The role in which it was given.</summary>
    public required string Role { get; init; }

    public required string By { get; init; }

    public required uint UserId { get; init; }

    /// <summary>False: NO.</summary>
    public required bool Go { get; init; }

    public string? Note { get; init; }
}
