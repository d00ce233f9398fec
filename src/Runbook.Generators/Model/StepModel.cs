namespace Runbook.Generators.Model;

/// <summary>A step. <see cref="Subject"/> is how a finding refers to it: its id, made unique among overloads. What it inherits from its track, phase or runbook (owner, contingency, conditions) is filled in.</summary>
internal sealed record StepModel(
    string Subject,
    string Id,
    string Name,
    string Title,
    StepForm Form,
    StepEffects Effects,
    EquatableArray<ArgumentModel> Arguments,
    OutputModel Output,
    ResultShape Result,
    string Accessibility)
{
    public DurationModel? Timeout { get; init; }

    public DurationModel? Expected { get; init; }

    /// <summary>Who attests, approves, or owns it.</summary>
    public RoleModel? Role { get; init; }

    /// <summary>Of a go/no-go: who is polled.</summary>
    public EquatableArray<RoleModel> Polled { get; init; }

    /// <summary>How many must approve, or say GO.</summary>
    public int Quorum { get; init; } = 1;

    public bool EvidenceRequired { get; init; }

    /// <summary>The track's first.</summary>
    public EquatableArray<ConditionModel> Conditions { get; init; }

    /// <summary>The name of a contingency's class.</summary>
    public string? OnFailure { get; init; }

    public RetryModel? Retry { get; init; }

    public EquatableArray<FreshModel> Fresh { get; init; }

    public bool IsPointOfNoReturn { get; init; }

    public MarkModel Marks { get; init; } = MarkModel.None;

    public EquatableArray<string> Writes { get; init; }

    public string? NoUndo { get; init; }

    public string? Added { get; init; }

    public EquatableArray<TranslationModel> Translations { get; init; }

    public LibraryModel? Library { get; init; }

    public BodyModel? Body { get; init; }

    public bool IsForPerson => Form is StepForm.Manual or StepForm.Approval or StepForm.GoNoGo;

    public bool IsGate => Form is StepForm.Approval or StepForm.GoNoGo;

    /// <summary>A step that declares nothing is taken to change something, unless a person does it.</summary>
    public bool MayChange => (Effects & (StepEffects.Changes | StepEffects.Destructive)) != 0 || (Effects == StepEffects.None && !IsForPerson);

    public bool IsDestructive => (Effects & StepEffects.Destructive) != 0;

    public bool IsRepeatable => (Effects & (StepEffects.ReadOnly | StepEffects.Idempotent)) != 0;

    /// <summary>What it takes, then what its conditions take: one slot each.</summary>
    public IEnumerable<ArgumentModel> Inputs => Arguments.Concat(Conditions.SelectMany(static condition => condition.Arguments)).Where(static argument => argument.IsInput);

    /// <summary>How messages name it.</summary>
    public string Label => $"'{Title}' ({Id})";
}
