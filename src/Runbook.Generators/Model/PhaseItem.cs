namespace Runbook.Generators.Model;

/// <summary>What stands in a phase, in source order: a step or a track.</summary>
internal sealed record PhaseItem(StepModel? Step, TrackModel? Track);
