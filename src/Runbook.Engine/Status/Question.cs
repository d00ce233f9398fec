namespace Runbook.Engine.Status;

/// <summary>Something that waits for a person.</summary>
public sealed record Question
{
    /// <summary>Names it in a command: the id of the step or phase that it is about.</summary>
    public required string Id { get; init; }

    /// <summary><c>approval</c>, <c>go-no-go</c>, <c>attestation</c>, <c>failed</c>, <c>in-doubt</c> or <c>overrun</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>What is asked, with what the person needs to know.</summary>
    public required string Text { get; init; }

    /// <summary>The step it is about; null: about the phase.</summary>
    public string? Step { get; init; }

    /// <summary>The role that must answer; null: the executor or any operator.</summary>
    public string? Role { get; init; }

    /// <summary>The answers it takes.</summary>
    public required IReadOnlyList<string> Choices { get; init; }

    /// <summary>Since when.</summary>
    public required DateTimeOffset AskedAt { get; init; }

    /// <summary>Until when; null: without end.</summary>
    public DateTimeOffset? Deadline { get; init; }

    /// <summary>For an attestation with a value: the members of the value as <c>name: type</c>.</summary>
    public IReadOnlyList<string> Members { get; init; } = [];

    /// <summary>For an attestation: whether evidence is required.</summary>
    public bool EvidenceRequired { get; init; }

    /// <summary>What the step takes: shown to the person before answering, a line each.</summary>
    public IReadOnlyList<string> Shown { get; init; } = [];

    /// <summary>Of a gate: how many must approve, or say GO. 1 for every other kind.</summary>
    public int Needed { get; init; } = 1;

    /// <summary>Of a gate that takes votes: who has said GO.</summary>
    public IReadOnlyList<Vote> Votes { get; init; } = [];

    /// <summary>Of a person's step: the names of the roles whose holders may still answer.</summary>
    public IReadOnlyList<string> Awaited { get; init; } = [];

    /// <summary>The title of the contingency that this may lead to; null: none.</summary>
    public string? Contingency { get; init; }
}
