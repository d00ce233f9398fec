namespace Runbook.Generators.Model;

/// <summary>A phase or contingency. <see cref="OverrunTo"/>, <see cref="OnFailure"/> and <see cref="Undo"/> are names of phase classes.</summary>
internal sealed record PhaseModel(string Subject, ClassModel Class, string Title, DurationModel? TimeBox, string OnOverrun, EquatableArray<PhaseItem> Items)
{
    public bool IsContingency { get; init; }

    public string? OverrunTo { get; init; }

    public string? OnFailure { get; init; }

    public DurationModel? AtLeast { get; init; }

    /// <summary>Of a contingency: the name of the runtime's Afterwards.</summary>
    public string Then { get; init; } = "Resume";

    /// <summary>Of a contingency.</summary>
    public EquatableArray<string> Undo { get; init; }

    public string? Added { get; init; }

    public EquatableArray<TranslationModel> Translations { get; init; }

    public string Name => Class.Name;

    public string Label => $"'{Title}' ({Name})";

    public IEnumerable<TrackModel> Tracks => Items.Where(static item => item.Track is not null).Select(static item => item.Track!);

    /// <summary>In source order, those of tracks in their place.</summary>
    public IEnumerable<StepModel> Steps => Items.SelectMany(static item => item.Track is { } track ? (IEnumerable<StepModel>)track.Steps : [item.Step!]);

    public IEnumerable<StepModel> OwnSteps => Items.Where(static item => item.Step is not null).Select(static item => item.Step!);
}
