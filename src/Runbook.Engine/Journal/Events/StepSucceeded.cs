using System.Text.Json;

namespace Runbook.Engine.Journal.Events;

/// <summary>A step's outcome. Durable before any dependent step starts.</summary>
internal sealed record StepSucceeded : StepEvent
{
    public required int Attempt { get; init; }

    public required JsonElement Value { get; init; }
}
