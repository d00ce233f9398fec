using System.Text.Json.Serialization;

namespace Runbook.Engine.Journal.Events;

/// <summary>Something that happened in a run, as the journal keeps it. The state of a run is only ever the fold of these through the machines.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "event")]
[JsonDerivedType(typeof(RunStarted), "run-started")]
[JsonDerivedType(typeof(RunResumed), "run-resumed")]
[JsonDerivedType(typeof(RunInterrupted), "run-interrupted")]
[JsonDerivedType(typeof(RunCompleted), "run-completed")]
[JsonDerivedType(typeof(RunAborted), "run-aborted")]
[JsonDerivedType(typeof(RunDiverted), "run-diverted")]
[JsonDerivedType(typeof(PhaseEntered), "phase-entered")]
[JsonDerivedType(typeof(PhaseOverran), "phase-overran")]
[JsonDerivedType(typeof(PhaseExtended), "phase-extended")]
[JsonDerivedType(typeof(PhaseResumed), "phase-resumed")]
[JsonDerivedType(typeof(ContingencyEntered), "contingency-entered")]
[JsonDerivedType(typeof(StepIntended), "intent")]
[JsonDerivedType(typeof(StepCaptured), "captured")]
[JsonDerivedType(typeof(StepSucceeded), "succeeded")]
[JsonDerivedType(typeof(StepFailed), "failed")]
[JsonDerivedType(typeof(StepDoubted), "in-doubt")]
[JsonDerivedType(typeof(StepProbed), "probed")]
[JsonDerivedType(typeof(StepResolved), "resolved")]
[JsonDerivedType(typeof(StepRetried), "retried")]
[JsonDerivedType(typeof(StepSkipped), "skipped")]
[JsonDerivedType(typeof(StepStale), "stale")]
[JsonDerivedType(typeof(StepRefreshed), "refreshed")]
[JsonDerivedType(typeof(StepVoted), "voted")]
[JsonDerivedType(typeof(PersonAsked), "asked")]
[JsonDerivedType(typeof(PersonAnswered), "answered")]
internal abstract record JournalEvent
{
    public required DateTimeOffset At { get; init; }
}
