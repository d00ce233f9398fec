namespace Runbook.Engine.Journal.Events;

/// <summary>The process that runs the run, and whose it is.</summary>
internal sealed record Attendant
{
    public required string User { get; init; }

    public required uint UserId { get; init; }

    public required string Host { get; init; }

    public required int ProcessId { get; init; }
}
