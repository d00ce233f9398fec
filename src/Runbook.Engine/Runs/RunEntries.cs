using System.Globalization;
using Runbook.Engine.Journal.Events;
using Runbook.Engine.Status;

namespace Runbook.Engine.Runs;

/// <summary>Events as sentences.</summary>
internal static class RunEntries
{
    /// <summary>Null: people need not see it.</summary>
    public static RunEntry? Describe(JournalEvent entry, RunModel model)
    {
        var step = entry is StepEvent stepEvent ? model.Step(stepEvent.Step) : null;
        (RunEntryKind Kind, string Text)? line = entry switch
        {
            RunStarted started => (RunEntryKind.Phase, $"run {started.RunId} started by {started.Attendant.User}"),
            RunResumed resumed => (RunEntryKind.Phase, $"run resumed by {resumed.Attendant.User}"),
            RunInterrupted interrupted => (RunEntryKind.Alarm, $"run interrupted: {interrupted.Reason}"),
            RunCompleted => (RunEntryKind.Phase, "run completed"),
            RunAborted aborted => (RunEntryKind.Alarm, $"run aborted by {aborted.By}: {aborted.Reason}"),
            RunDiverted diverted => (RunEntryKind.Alarm, $"run ended by contingency {model.Phases.First(phase => phase.Definition.Id == diverted.Contingency).Definition.Title}"),
            PhaseEntered => (RunEntryKind.Phase, Entered(model.CurrentPhase!)),
            ContingencyEntered entered => (RunEntryKind.Alarm, $"contingency {Entered(model.CurrentPhase!)}, says {entered.By}: {entered.Reason}"),
            PhaseResumed => (RunEntryKind.Alarm, $"back in {model.CurrentPhase!.Definition.Title}"),
            PhaseOverran => (RunEntryKind.Alarm, $"{model.CurrentPhase!.Definition.Title}: the time box of {Duration.Format(model.CurrentPhase.Box!.Value)} is used up; escalated, and no further step starts"),
            PhaseExtended extended => (RunEntryKind.Answered, $"{model.CurrentPhase!.Definition.Title}: extended by {Duration.Format(TimeSpan.FromSeconds(extended.Seconds))} by {extended.By}: {extended.Reason}"),
            StepIntended intended => (RunEntryKind.Started, intended.Attempt == 1 ? string.Empty : $"attempt {intended.Attempt}"),
            StepSucceeded => (RunEntryKind.Succeeded, Took(step!)),
            StepFailed failed => (RunEntryKind.Alarm, $"failed: {failed.Error}"),
            StepDoubted doubted => (RunEntryKind.Alarm, $"in doubt: {doubted.Reason}"),
            StepProbed probed => (RunEntryKind.Alarm, $"the probe could not tell: {probed.Reason}"),
            StepResolved resolved => (resolved.Resolution == Resolution.Failed ? RunEntryKind.Alarm : RunEntryKind.Answered, Resolved(resolved)),
            StepRetried retried => (RunEntryKind.Answered, $"runs again, says {retried.By}: {retried.Reason}"),
            StepSkipped skipped => (RunEntryKind.Skipped, skipped.By is null ? $"skipped: {skipped.Reason}" : $"skipped by {skipped.By}: {skipped.Reason}"),
            StepStale stale => (RunEntryKind.Alarm, $"not started: {stale.Error}"),
            StepRefreshed refreshed => (RunEntryKind.Answered, $"{string.Join(", ", refreshed.Producers.Select(id => $"'{model.Step(id).Definition.Title}'"))} first, says {refreshed.By}: {refreshed.Reason}"),
            PersonAsked => (RunEntryKind.Asks, $"waits for {Asked(step!, model)}"),
            StepVoted vote => Voted(vote, step!, model),
            PersonAnswered answered => (answered.Accepted ? RunEntryKind.Succeeded : RunEntryKind.Alarm, Answered(answered, step!)),
            _ => null,
        };
        return line is { } found ? new RunEntry { At = entry.At, Kind = found.Kind, Text = found.Text, Step = step?.Definition } : null;
    }

    private static string Entered(PhaseModel phase) =>
        phase.Box is { } box ? $"{phase.Definition.Title} (time box {Duration.Format(box)})" : phase.Definition.Title;

    private static string Took(StepModel step) =>
        string.Create(CultureInfo.InvariantCulture, $"{(step.EndedAt - step.StartedAt)?.TotalSeconds:0.0} s");

    private static string Resolved(StepResolved resolved) => resolved.Resolution switch
    {
        Resolution.Done => $"it had happened ({resolved.How}): {resolved.Reason}",
        Resolution.Rerun => $"it runs again ({resolved.How}): {resolved.Reason}",
        _ => $"it had not happened ({resolved.How}): {resolved.Reason}",
    };

    private static string Asked(StepModel step, RunModel model) => Poll.IsPoll(step.Definition)
        ? Poll.Asked(step.Definition, model.Definition)
        : step.Definition.Role is { } role ? model.Definition.RoleText(role) : "a person";

    private static (RunEntryKind Kind, string Text) Voted(StepVoted vote, StepModel step, RunModel model) => step.State switch
    {
        StepState.Succeeded => (RunEntryKind.Succeeded, $"GO by {step.Detail}"),
        StepState.Failed => (RunEntryKind.Alarm, $"NO by {Poll.Describe(vote, model.Definition)}"),
        _ => (RunEntryKind.Answered, $"GO by {Poll.Describe(vote, model.Definition)}, {step.Votes.Count} of {step.Definition.NeededAnswers}"),
    };

    private static string Answered(PersonAnswered answered, StepModel step)
    {
        var verb = (step.Definition.Kind, answered.Accepted) switch
        {
            (StepKind.Approval, true) => "approved",
            (_, true) => "attested",
            _ => "rejected",
        };
        return answered.Note is null ? $"{verb} by {answered.By}" : $"{verb} by {answered.By}: {answered.Note}";
    }
}
