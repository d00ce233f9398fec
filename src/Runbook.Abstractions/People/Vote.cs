namespace Runbook;

/// <summary>One vote of a go/no-go, or one approval of a quorum.</summary>
public sealed record Vote
{
    /// <summary>The name of the role in which it was given.</summary>
    public required string Role { get; init; }

    /// <summary>The OS user, as the kernel reported it.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What was said. Default: nothing.</summary>
    public string? Note { get; init; }
}
