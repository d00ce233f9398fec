using System.Text.Json;

namespace Runbook.Engine.Journal.Events;

/// <summary>A doubt was settled.</summary>
internal sealed record StepResolved : StepEvent
{
    public required Resolution Resolution { get; init; }

    /// <summary><c>repeatable</c>, <c>probe</c> or <c>person</c>.</summary>
    public required string How { get; init; }

    public required string Reason { get; init; }

    /// <summary>Who decided, when a person did.</summary>
    public string? By { get; init; }

    /// <summary>The output, when done.</summary>
    public JsonElement? Value { get; init; }
}
