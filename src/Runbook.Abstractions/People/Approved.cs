namespace Runbook;

/// <summary>An approval that was given: proof, at compile time, that a gate stands upstream.</summary>
/// <typeparam name="TRole">The role in which it was given.</typeparam>
public sealed record Approved<TRole>
    where TRole : IRole
{
    /// <summary>The OS user, as the kernel reported it.</summary>
    public required string By { get; init; }

    /// <summary>When.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>What the approver said. Default: nothing.</summary>
    public string? Note { get; init; }

    /// <summary>Every approval, where more than one was needed. Default: none besides this.</summary>
    public IReadOnlyList<Vote> Votes { get; init; } = [];
}
