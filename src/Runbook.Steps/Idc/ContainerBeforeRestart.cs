namespace Runbook.Steps.Idc;

/// <summary>What <see cref="RestartContainer"/> captures before it acts, and its probe compares with.</summary>
internal sealed record ContainerBeforeRestart
{
    public required string Id { get; init; }

    /// <summary>Null: never. Not required, because null is left out of the journal.</summary>
    public DateTimeOffset? StartedAt { get; init; }

    public required bool Running { get; init; }

    /// <summary>By the engine's clock: Docker may still be waiting for the container to stop until this plus the grace.</summary>
    public required DateTimeOffset AskedAt { get; init; }
}
