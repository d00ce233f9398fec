namespace Runbook.Engine.Runs;

/// <summary>Where the run left a phase for a contingency, and so where it goes back to.</summary>
/// <param name="From">The phase or contingency that it left.</param>
/// <param name="Step">The step that failed or is in doubt; null: the time box was used up.</param>
internal sealed record Detour(PhaseModel From, StepModel? Step);
