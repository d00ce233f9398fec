using System.Text.Json;

namespace Runbook.Engine.Journal.Events;

/// <summary>What a step read before it acted, for its undo and its probe.</summary>
internal sealed record StepCaptured : StepEvent
{
    /// <summary>Full name of the captured type.</summary>
    public required string Type { get; init; }

    public required JsonElement Value { get; init; }
}
