using Runbook.Engine.Journal;
using Runbook.Engine.Journal.Events;
using Runbook.Engine.Machines;
using Runbook.Engine.Status;

namespace Runbook.Engine.Runs;

/// <summary>What an event makes of its step.</summary>
internal sealed class StepFold(RunbookDefinition definition)
{
    private readonly StepMachine machine = new();

    /// <summary>Null: the event moves nothing.</summary>
    public static StepTrigger? TriggerOf(StepEvent entry, StepModel step) => entry switch
    {
        StepIntended => StepTrigger.Start,
        StepSucceeded => StepTrigger.Succeed,
        StepFailed => StepTrigger.Fail,
        StepDoubted => StepTrigger.Doubt,
        StepRetried or StepRefreshed => StepTrigger.Rerun,
        StepSkipped => StepTrigger.Skip,
        StepStale => StepTrigger.Refuse,
        PersonAsked => StepTrigger.Ask,
        PersonAnswered answered => answered.Accepted ? StepTrigger.Succeed : StepTrigger.Fail,
        StepVoted { Go: false } => StepTrigger.Fail,
        StepVoted => Poll.IsLast(step) ? StepTrigger.Succeed : null,
        StepResolved resolved => resolved.Resolution switch
        {
            Resolution.Done => StepTrigger.Succeed,
            Resolution.Rerun => StepTrigger.Rerun,
            Resolution.Failed => StepTrigger.Fail,
            _ => throw new ImpossibleEventException($"Resolution '{resolved.Resolution}' of step '{resolved.Step}' is not known."),
        },
        _ => null,
    };

    public bool CanFire(StepModel step, StepTrigger trigger) => machine.CanFire(step.State, trigger);

    /// <summary>The event has been checked.</summary>
    public void Apply(StepEvent entry, StepModel step)
    {
        // Before the vote is counted: whether it is the last depends on those before it.
        if (entry is StepVoted { Go: true } last && TriggerOf(entry, step) is not null)
        {
            step.Output = JournalJson.FromElement(Poll.Output(step, last), step.Definition.Output);
        }

        if (TriggerOf(entry, step) is { } trigger)
        {
            Move(step, trigger, entry.At);
        }

        Take(entry, step);
        if (step.HasEnded)
        {
            step.RefreshedFor = null;
        }
    }

    /// <summary>The step has failed, and is to run again.</summary>
    public void Rerun(StepModel step, DateTimeOffset at) => Move(step, StepTrigger.Rerun, at);

    /// <summary>The step's output is no longer fresh: it runs again for the one that asks for it. Its captures stand, for what they hold is what was there before it acted first.</summary>
    public void Refresh(StepModel step, StepModel asks, DateTimeOffset at)
    {
        Move(step, StepTrigger.Again, at);
        step.RefreshedFor = asks;

        // What was read stands until it is read anew; a consent that is asked for again does not.
        step.Output = step.Definition.IsGate ? null : step.Output;
    }

    /// <summary>Its contingency was entered again: nothing counts that was before but how often it ran.</summary>
    public void Reset(StepModel step, DateTimeOffset at)
    {
        Move(step, StepTrigger.Again, at);
        step.Captures.Clear();
        (step.StartedAt, step.Detail, step.Output, step.Asked) = (null, null, null, null);
    }

    /// <summary>A person who has voted executes the run now: the vote counts no more.</summary>
    public void Void(StepModel step, uint userId)
    {
        if (step.State == StepState.AwaitingPerson && step.Votes.RemoveAll(vote => vote.UserId == userId) > 0)
        {
            step.Detail = Poll.Describe(step, definition);
        }
    }

    private void Move(StepModel step, StepTrigger trigger, DateTimeOffset at)
    {
        step.State = machine.Fire(step.State, trigger);
        step.EndedAt = step.State is StepState.Waiting or StepState.AwaitingPerson or StepState.Running ? null : at;
        step.Stale = [];
    }

    private void Take(StepEvent entry, StepModel step)
    {
        switch (entry)
        {
            case StepIntended intended:
                step.Attempts = intended.Attempt;
                step.StartedAt = entry.At;
                step.Detail = null;
                step.NeedsPerson = false;
                break;
            case PersonAsked asked:
                step.Attempts++;
                step.StartedAt = entry.At;
                step.Asked = asked;
                step.Votes.Clear();
                step.Detail = Poll.IsPoll(step.Definition) ? Poll.Describe(step, definition) : null;
                break;
            case StepCaptured captured:
                step.Captures.TryAdd(captured.Type, captured.Value);
                break;
            case StepSucceeded succeeded:
                step.Output = JournalJson.FromElement(succeeded.Value, step.Definition.Output);
                break;
            case StepFailed failed:
                step.Detail = failed.Error;
                break;
            case StepStale stale:
                step.Detail = stale.Error;
                step.Stale = stale.Producers;
                break;
            case StepDoubted doubted:
                step.Cause = doubted.Cause;
                step.Detail = doubted.Reason;
                break;
            case StepProbed probed:
                step.NeedsPerson = true;
                step.Detail = $"{step.Detail} {probed.Reason}".Trim();
                break;
            case StepResolved resolved:
                step.NeedsPerson = false;
                step.Detail = resolved.Reason;
                step.Output = resolved is { Resolution: Resolution.Done, Value: { } value } ? JournalJson.FromElement(value, step.Definition.Output) : step.Output;
                break;
            case StepSkipped skipped:
                step.Detail = skipped.By is null ? skipped.Reason : $"{skipped.By}: {skipped.Reason}";
                step.Output = null;
                break;
            case PersonAnswered answered:
                step.Detail = answered.Note is null ? answered.By : $"{answered.By}: {answered.Note}";
                step.Output = answered.Value is { } given ? JournalJson.FromElement(given, step.Definition.Output) : null;
                break;
            case StepVoted { Go: false } no:
                step.Detail = $"NO by {Poll.Describe(no, definition)}";
                break;
            case StepVoted vote:
                step.Votes.Add(vote);
                step.Detail = step.HasEnded ? string.Join(", ", step.Votes.Select(given => Poll.Describe(given, definition))) : Poll.Describe(step, definition);
                break;
        }
    }
}
