namespace Runbook;

/// <summary>A step, as compiled.</summary>
public sealed record StepDefinition
{
    /// <summary>The same as <see cref="StepRef.Id"/> and <see cref="StepRef.Index"/>.</summary>
    public required StepRef Ref { get; init; }

    /// <summary>What people read.</summary>
    public required string Title { get; init; }

    /// <summary>The title of its track, or null.</summary>
    public string? Track { get; init; }

    /// <summary>Index of its phase.</summary>
    public required int Phase { get; init; }

    /// <summary>Who acts.</summary>
    public required StepKind Kind { get; init; }

    /// <summary>What it does to the world.</summary>
    public Effect Effect { get; init; }

    /// <summary>Indices of the steps of the same phase that must have ended (succeeded or been skipped) before this one starts: order and data edges.</summary>
    public required IReadOnlyList<int> DependsOn { get; init; }

    /// <summary>Slot to index of the step whose output it consumes, of any phase: what the step takes, then what its conditions take. -1: no step produces it.</summary>
    public required IReadOnlyList<int> Inputs { get; init; }

    /// <summary>Indices of the steps whose outputs it cannot do without: it does not take them as <see cref="Maybe{T}"/>, so a person may not skip their steps before this one has ended.</summary>
    public IReadOnlyList<int> RequiredInputs { get; init; } = [];

    /// <summary>The type of its output; <see cref="Nothing"/> when it has none.</summary>
    public required Type Output { get; init; }

    /// <summary>Null: the engine waits without end.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Null: not stated.</summary>
    public TimeSpan? Expected { get; init; }

    /// <summary>The name of the role that attests or approves, or that owns the step; null: none.</summary>
    public string? Role { get; init; }

    /// <summary>The names of the roles that a go/no-go polls; empty for every other kind.</summary>
    public IReadOnlyList<string> Polled { get; init; } = [];

    /// <summary>How many must approve, or say GO; 0: all that are polled. 1 for every other kind.</summary>
    public int Quorum { get; init; } = 1;

    /// <summary>The names of its conditions, for people: the track's first. Empty: it always runs.</summary>
    public IReadOnlyList<string> Conditions { get; init; } = [];

    /// <summary>Index of the contingency that is offered when it fails. Null: none.</summary>
    public int? OnFailure { get; init; }

    /// <summary>How the engine retries it by itself. Null: not at all.</summary>
    public RetryDefinition? Retry { get; init; }

    /// <summary>Outputs that must be fresh when it starts.</summary>
    public IReadOnlyList<FreshDefinition> Fresh { get; init; } = [];

    /// <summary>Behind it there is no way back.</summary>
    public bool IsPointOfNoReturn { get; init; }

    /// <summary>Resources that it writes to.</summary>
    public IReadOnlyList<string> Writes { get; init; } = [];

    /// <summary>Why nothing undoes it, or null.</summary>
    public string? NoUndo { get; init; }

    /// <summary>True when the team's checklist lacks it.</summary>
    public bool IsAdded { get; init; }

    /// <summary>Titles in other languages.</summary>
    public IReadOnlyDictionary<string, string> Translations { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether an attestation must carry evidence.</summary>
    public Evidence Evidence { get; init; }

    /// <summary>Calls the author's member.</summary>
    public required StepActions Actions { get; init; }

    /// <summary>The step's id.</summary>
    public string Id => Ref.Id;

    /// <summary>The step's index.</summary>
    public int Index => Ref.Index;

    /// <summary>True when running it again is harmless.</summary>
    public bool IsRepeatable => (Effect & (Effect.ReadOnly | Effect.Idempotent)) != 0;

    /// <summary>True when a person acts.</summary>
    public bool IsForPerson => Kind is StepKind.Manual or StepKind.Approval or StepKind.GoNoGo;

    /// <summary>True when nobody may skip it.</summary>
    public bool IsGate => Kind is StepKind.Approval or StepKind.GoNoGo;

    /// <summary>The names of the roles whose holders answer it: those that it polls, or its one. Empty: it is not a person's, or anyone may answer.</summary>
    public IReadOnlyList<string> AskedRoles => Kind == StepKind.GoNoGo ? Polled : IsForPerson && Role is not null ? [Role] : [];

    /// <summary>How many answers it takes: its quorum, or, in a go/no-go that states none, one of each role.</summary>
    public int NeededAnswers => Quorum > 0 ? Quorum : Math.Max(1, AskedRoles.Count);
}
