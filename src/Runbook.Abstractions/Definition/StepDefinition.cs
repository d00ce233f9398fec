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

    /// <summary>Indices of the steps whose outputs it consumes, of any phase, its condition's included.</summary>
    public required IReadOnlyList<int> Inputs { get; init; }

    /// <summary>Those of <see cref="Inputs"/> that it cannot do without: it does not take them as <see cref="Maybe{T}"/>, so a person may not skip their steps before this one has ended.</summary>
    public IReadOnlyList<int> RequiredInputs { get; init; } = [];

    /// <summary>The type of its output; <see cref="Nothing"/> when it has none.</summary>
    public required Type Output { get; init; }

    /// <summary>Null: the engine waits without end.</summary>
    public TimeSpan? Timeout { get; init; }

    /// <summary>Null: not stated.</summary>
    public TimeSpan? Expected { get; init; }

    /// <summary>The name of the role that attests or approves, or that owns the step; null: none.</summary>
    public string? Role { get; init; }

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
    public bool IsForPerson => Kind is StepKind.Manual or StepKind.Approval;
}
