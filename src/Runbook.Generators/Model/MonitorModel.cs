namespace Runbook.Generators.Model;

/// <summary>A monitor. <see cref="During"/> and <see cref="OnBreach"/> are names of phase classes.</summary>
internal sealed record MonitorModel(string Subject, string Name, string Title, MonitorForm Form, string BookType, EquatableArray<ArgumentModel> Arguments)
{
    public DurationModel? Every { get; init; }

    public DurationModel? Sustained { get; init; }

    public EquatableArray<string> During { get; init; }

    public string Action { get; init; } = "Warn";

    public string? OnBreach { get; init; }

    public RoleModel? Owner { get; init; }

    public string? Added { get; init; }

    public EquatableArray<TranslationModel> Translations { get; init; }

    /// <summary>False: something about it could not be read, so it is not emitted.</summary>
    public bool IsValid { get; init; } = true;

    public bool Watches(PhaseModel phase) => During.Count == 0 || During.Contains(phase.Name);

    public string Label => $"'{Title}' ({Name})";
}
