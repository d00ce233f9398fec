using System.Text.Json;
using Runbook.Engine.People;

namespace Runbook.Engine.Journal.Events;

/// <summary>The one person that a step asks approved, rejected or attested. This is the step's outcome.</summary>
internal sealed record PersonAnswered : StepEvent
{
    public required string By { get; init; }

    public required uint UserId { get; init; }

    /// <summary>False: rejected.</summary>
    public required bool Accepted { get; init; }

    public string? Note { get; init; }

    public IReadOnlyList<EvidenceItem> Evidence { get; init; } = [];

    /// <summary>The step's output, when accepted.</summary>
    public JsonElement? Value { get; init; }
}
