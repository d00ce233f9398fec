namespace Runbook.Generators.Tests.Graph.Chance;

/// <summary>A phase or contingency as chance has it. <see cref="Overruns"/> names a contingency; what is out of range is nothing.</summary>
internal sealed record ChancePhase(ChanceStep[] Steps, int Overruns, bool Returns);
