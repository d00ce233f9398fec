namespace Runbook.Steps.Idc;

/// <summary>The container was started anew, and its database accepts connections where one was given.</summary>
public sealed record ContainerRestarted
{
    /// <summary>When it was proven, by the engine's clock.</summary>
    public required DateTimeOffset At { get; init; }

    /// <summary>The container's full id.</summary>
    public required string Id { get; init; }

    /// <summary>When it had been started before, by Docker's clock; null when it had never been started.</summary>
    public DateTimeOffset? PreviousStart { get; init; }

    /// <summary>When it was started now, by Docker's clock: later than <see cref="PreviousStart"/>.</summary>
    public required DateTimeOffset StartedAt { get; init; }

    /// <summary>Whether the database answered <c>SELECT 1</c>. Null: no database was given, so nobody asked.</summary>
    public bool? AcceptsConnections { get; init; }

    /// <summary>What could not be proven, a sentence each.</summary>
    public required IReadOnlyList<string> Unproven { get; init; }
}
