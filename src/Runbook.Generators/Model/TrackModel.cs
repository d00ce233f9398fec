namespace Runbook.Generators.Model;

/// <summary>A track. Its condition, if it has one, is the first of each of its steps.</summary>
internal sealed record TrackModel(string Subject, ClassModel Class, string Title, bool Parallel, EquatableArray<StepModel> Steps)
{
    public string? Condition { get; init; }

    public string? Added { get; init; }

    public EquatableArray<TranslationModel> Translations { get; init; }

    public string Label => $"'{Title}' ({Subject})";
}
