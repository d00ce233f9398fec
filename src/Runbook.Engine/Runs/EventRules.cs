using System.Text.Json;
using Runbook.Engine.Journal;
using Runbook.Engine.Journal.Events;
using Runbook.Engine.Status;

namespace Runbook.Engine.Runs;

/// <summary>Which events can follow on those before them. A live run and a replay are held to the same.</summary>
internal sealed class EventRules(RunModel model)
{
    /// <summary>Why the event cannot happen now, for a sentence; null: it can.</summary>
    public string? WhyNot(JournalEvent entry) => entry switch
    {
        RunStarted => model.Started is null ? null : "the run has started already",
        _ when model.Started is null => "the run has not started",
        // A step that ran while the run was ended still says how it ended.
        StepSucceeded or StepFailed or StepDoubted when model.State is RunState.Aborted or RunState.Diverted => WhyNot((StepEvent)entry),
        _ when model.HasEnded => $"the run is {model.State}",
        RunCompleted => model.CanLeavePhase() && model.CurrentPhase == model.LastInLine ? null : "there are steps left",
        RunDiverted diverted => WhyNotEnded(diverted.Contingency, Afterwards.End),
        RunAborted => model.CanFire(PhaseTrigger.Abort) ? null : $"the run is {model.State}",
        PhaseEntered entered => model.NextInLine?.Definition.Id == entered.Phase && (model.State == RunState.NotStarted || model.CanLeavePhase()) ? null : "it is not the next phase, or steps are left before it",
        PhaseOverran overran => model.CurrentPhase?.Definition.Id == overran.Phase ? null : "the run is not in that phase",
        PhaseExtended extended => model.CurrentPhase?.Definition.Id == extended.Phase ? null : "the run is not in that phase",
        ContingencyEntered entered => WhyNot(entered),
        PhaseResumed resumed => WhyNotEnded(resumed.Contingency, Afterwards.Resume) ?? (model.Detour?.From is { } from && from.Definition.Id == resumed.Phase && model.CanEnter(from) ? null : "the run did not come from there"),
        StepEvent step => WhyNot(step),
        _ => null,
    };

    private string? WhyNotEnded(string contingency, Afterwards then) => model.CurrentPhase is { IsContingency: true } current && current.Definition.Id == contingency && current.Definition.Then == then
        ? model.CanLeavePhase() ? null : "there are steps left"
        : "the run is not in that contingency, or it ends otherwise";

    private string? WhyNot(ContingencyEntered entered)
    {
        if (model.CurrentPhase is not { } current || current.Definition.Id != entered.From)
        {
            return "the run is not in that phase";
        }

        var step = entered.Step is null ? null : model.FindStep(entered.Step);
        var offered = entered.Step is null
            ? current.UndecidedSince is null ? null : model.ContingencyOf(current)
            : step is not null && model.IsAskedAbout(step) ? model.ContingencyOf(step) : null;
        if (offered?.Definition.Id != entered.Contingency)
        {
            return "nothing leads there from here";
        }

        return model.WhyNotEnter(offered);
    }

    private string? WhyNot(StepEvent entry)
    {
        if (model.FindStep(entry.Step) is not { } step)
        {
            return $"runbook '{model.Definition.Id}' has no such step";
        }

        if (!model.IsCurrent(step) && !(IsOutcome(entry) && (model.HasEnded || model.HasLeft(model.PhaseOf(step)))))
        {
            return "its phase is not the current one";
        }

        if (step.State == StepState.Waiting && entry is StepIntended or PersonAsked or StepSkipped or StepStale && !model.IsReady(step))
        {
            return "a step that it depends on has not ended";
        }

        return StepFold.TriggerOf(entry, step) is { } trigger && !model.CanFire(step, trigger)
            ? $"the step is {step.State}"
            : WhyNot(entry, step);
    }

    /// <summary>What had begun when the run left the phase for a contingency may end there; nothing begins.</summary>
    private static bool IsOutcome(StepEvent entry) => entry is StepSucceeded or StepFailed or StepDoubted or PersonAnswered or StepVoted;

    /// <summary>What the step machine does not see: events that move nothing, attempts out of turn, and who may say what.</summary>
    private string? WhyNot(StepEvent entry, StepModel step) => entry switch
    {
        StepCaptured when step.State != StepState.Running => $"the step is {step.State}",
        StepProbed when step.State != StepState.InDoubt => $"the step is {step.State}",
        StepIntended intended when intended.Attempt != step.Attempts + 1 => $"attempt {step.Attempts} was the last",
        StepSucceeded succeeded when succeeded.Attempt != step.Attempts => $"attempt {step.Attempts} is running",
        StepFailed failed when failed.Attempt != step.Attempts => $"attempt {step.Attempts} is running",
        StepDoubted doubted when doubted.Attempt != step.Attempts => $"attempt {step.Attempts} is running",
        StepSucceeded succeeded => Misfit(succeeded.Value, step),
        StepResolved { Resolution: Resolution.Done, Value: { } value } => Misfit(value, step),
        StepSkipped { By: not null } when step.Definition.IsGate => "nobody skips a gate",
        StepStale stale => stale.Producers.Count > 0 && stale.Producers.All(id => Asks(step, model.FindStep(id))) ? null : "it does not ask that these are fresh",
        StepRefreshed refreshed => WhyNot(refreshed, step),
        PersonAnswered { Accepted: true } when Poll.IsPoll(step.Definition) => "it takes votes",
        PersonAnswered { Value: { } value } => Misfit(value, step),
        StepVoted vote => WhyNot(vote, step),
        _ => null,
    };

    private string? WhyNot(StepRefreshed refreshed, StepModel step)
    {
        if (step.Stale.Count == 0 || refreshed.Producers.Count == 0 || refreshed.Producers.Distinct(StringComparer.Ordinal).Count() != refreshed.Producers.Count)
        {
            return "the step did not fail for what is no longer fresh";
        }

        return refreshed.Producers.All(id => model.FindStep(id) is { } producer && Asks(step, producer) && Freshness.CanRefresh(producer))
            ? null
            : "not all of these can run again for it";
    }

    private static bool Asks(StepModel step, StepModel? producer) => step.Definition.Fresh.Any(fresh => fresh.Step == producer?.Definition.Index);

    private string? WhyNot(StepVoted vote, StepModel step)
    {
        if (step.State != StepState.AwaitingPerson)
        {
            return $"the step is {step.State}";
        }

        return model.Attendants.Exists(attendant => attendant.UserId == vote.UserId)
            ? $"{vote.By} executes the run, and has no vote"
            : Poll.WhyNot(vote, step) ?? (vote.Go && Poll.IsLast(step) ? Misfit(Poll.Output(step, vote), step) : null);
    }

    /// <summary>Tried before it is journaled, for a journal with a value that cannot be read could never be resumed.</summary>
    private static string? Misfit(JsonElement value, StepModel step)
    {
        try
        {
            _ = JournalJson.FromElement(value, step.Definition.Output);
            return null;
        }
        catch (Exception error)
        {
            return $"its value cannot be read as {step.Definition.Output.Name} ({error.Message})";
        }
    }
}
