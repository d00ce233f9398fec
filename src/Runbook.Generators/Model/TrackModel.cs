namespace Runbook.Generators.Model;

internal sealed record TrackModel(string Subject, ClassModel Class, string Title, bool Parallel, EquatableArray<StepModel> Steps);
