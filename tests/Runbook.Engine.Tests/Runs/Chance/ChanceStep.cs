namespace Runbook.Engine.Tests.Runs.Chance;

/// <summary>A step drawn by lot.</summary>
public sealed record ChanceStep(ChanceKind Kind, ChanceFault Fault, int FaultyAttempts, bool IsParallel, bool? When, bool OpensPhase, bool HasBox);
