namespace Runbook.Generators.Model;

internal sealed record PhaseModel(string Subject, ClassModel Class, string Title, DurationModel? TimeBox, string OnOverrun, EquatableArray<PhaseItem> Items)
{
    public string Name => Class.Name;

    public IEnumerable<TrackModel> Tracks => Items.Where(static item => item.Track is not null).Select(static item => item.Track!);

    public IEnumerable<StepModel> OwnSteps => Items.Where(static item => item.Step is not null).Select(static item => item.Step!);
}
