namespace Runbook;

/// <summary>What a step is lent while it says what it would do.</summary>
public sealed class PlanContext
{
    /// <summary>The clock.</summary>
    public required TimeProvider Time { get; init; }

    /// <summary>Ends the planning.</summary>
    public required CancellationToken CancellationToken { get; init; }
}
