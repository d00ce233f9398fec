namespace Runbook;

/// <summary>A rule that was set aside.</summary>
public sealed record WaiverDefinition
{
    /// <summary>The id of the rule.</summary>
    public required string Rule { get; init; }

    /// <summary>The id of the step, track or phase, or empty for the runbook.</summary>
    public required string Subject { get; init; }

    /// <summary>Why.</summary>
    public required string Justification { get; init; }
}
