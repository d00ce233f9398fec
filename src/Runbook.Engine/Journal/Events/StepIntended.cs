namespace Runbook.Engine.Journal.Events;

/// <summary>A step is about to act. Durable before the call: without an outcome after it, the step is in doubt.</summary>
internal sealed record StepIntended : StepEvent
{
    public required int Attempt { get; init; }

    /// <summary>SHA-256 of the inputs, in hex.</summary>
    public required string Inputs { get; init; }
}
