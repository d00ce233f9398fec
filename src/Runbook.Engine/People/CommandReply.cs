using Runbook.Engine.Status;

namespace Runbook.Engine.People;

/// <summary>What the run answers to a command.</summary>
public sealed record CommandReply
{
    /// <summary>True: done, and durable. False: refused, and nothing changed.</summary>
    public required bool Accepted { get; init; }

    /// <summary>What was done, or why not and what to do instead.</summary>
    public required string Message { get; init; }

    /// <summary>The state of the run, when it was asked for.</summary>
    public RunStatus? Status { get; init; }
}
