namespace Runbook;

/// <summary>A go/no-go that ended in GO: proof, at compile time, that the poll stands upstream.</summary>
public sealed record Go
{
    /// <summary>Who said GO, in the order in which they did.</summary>
    public required IReadOnlyList<Vote> Votes { get; init; }
}
