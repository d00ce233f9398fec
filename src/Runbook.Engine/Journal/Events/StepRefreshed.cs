namespace Runbook.Engine.Journal.Events;

/// <summary>A person has the steps run again whose outputs are no longer fresh, and then the step that asks for them.</summary>
internal sealed record StepRefreshed : StepEvent
{
    /// <summary>The ids of the steps that run again.</summary>
    public required IReadOnlyList<string> Producers { get; init; }

    public required string By { get; init; }

    public required string Reason { get; init; }
}
