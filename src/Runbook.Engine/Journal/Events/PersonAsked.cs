namespace Runbook.Engine.Journal.Events;

/// <summary>A person's step waits for its person.</summary>
internal sealed record PersonAsked : StepEvent
{
    public string? Role { get; init; }

    public required IReadOnlyList<string> Shown { get; init; }
}
