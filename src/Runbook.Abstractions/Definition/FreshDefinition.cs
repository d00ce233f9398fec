namespace Runbook;

/// <summary>An output that must be fresh when a step starts.</summary>
public sealed record FreshDefinition
{
    /// <summary>Index of the step that produces it.</summary>
    public required int Step { get; init; }

    /// <summary>How long ago that step may have ended.</summary>
    public required TimeSpan Within { get; init; }
}
