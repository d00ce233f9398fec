namespace Runbook.Generators.Model;

/// <summary>A step. <see cref="Subject"/> is how a finding refers to it: its id, made unique among overloads.</summary>
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
    DurationModel? Timeout,
    DurationModel? Expected,
    string? Role,
    bool EvidenceRequired,
    ConditionModel? Condition,
    LibraryModel? Library,
    BodyModel? Body,
    string Accessibility)
{
    public bool IsForPerson => Form is StepForm.Manual or StepForm.Approval;

    /// <summary>How messages name it.</summary>
    public string Label => $"'{Title}' ({Id})";
}
