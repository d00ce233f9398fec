namespace Runbook.Engine.Tests.Runs.Chance;

/// <summary>A step drawn by lot. What it leads to when it fails: null, nothing.</summary>
public sealed record ChanceStep(ChanceKind Kind, ChanceFault Fault, int FaultyAttempts, bool IsParallel, bool? When, bool OpensPhase, bool HasBox, Afterwards? LeadsTo, bool AsksFresh);
