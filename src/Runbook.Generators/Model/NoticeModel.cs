namespace Runbook.Generators.Model;

/// <summary>A notice. <see cref="During"/> are names of phase classes.</summary>
internal sealed record NoticeModel(string Subject, string Name, string Title, string BookType, bool IsMethod, EquatableArray<ArgumentModel> Arguments)
{
    /// <summary>The value of the runtime's RunEvent, and how it reads.</summary>
    public int On { get; init; }

    public string OnText { get; init; } = "None";

    public EquatableArray<string> During { get; init; }

    public string Audience { get; init; } = string.Empty;

    public string AudienceTitle { get; init; } = string.Empty;

    public ConditionModel? Condition { get; init; }

    public string? Added { get; init; }

    public EquatableArray<TranslationModel> Translations { get; init; }

    /// <summary>False: something about it could not be read, so it is not emitted.</summary>
    public bool IsValid { get; init; } = true;

    public string Label => $"'{Title}' ({Name})";
}
