namespace Runbook.Engine.Journal.Events;

/// <summary>The first record of every journal.</summary>
internal sealed record RunStarted : JournalEvent
{
    public required string RunId { get; init; }

    public required string Runbook { get; init; }

    public required string Title { get; init; }

    /// <summary>Hash of the definition: a resume with another one is refused.</summary>
    public required string Definition { get; init; }

    /// <summary>Module version id of the assembly with the runbook: the bodies of methods are not in the definition's hash.</summary>
    public required string Build { get; init; }

    public required IReadOnlyDictionary<string, string> Parameters { get; init; }

    public required Attendant Attendant { get; init; }
}
