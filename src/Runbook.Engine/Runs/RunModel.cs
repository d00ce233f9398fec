using System.Text.Json;
using Runbook.Engine.Journal;
using Runbook.Engine.Journal.Events;
using Runbook.Engine.Machines;
using Runbook.Engine.Status;

namespace Runbook.Engine.Runs;

/// <summary>
/// The state of a run: the fold of its events through the machines, and nothing else. A live run and a replay take the same
/// path, so what was journaled can be replayed, and what cannot happen throws in both.
/// </summary>
internal sealed class RunModel
{
    private readonly IPhaseMachine machine;
    private readonly StepMachine stepMachine = new();
    private readonly Dictionary<string, StepModel> byId;

    public RunModel(RunbookDefinition definition)
    {
        Definition = definition;
        machine = definition.CreatePhaseMachine();
        Steps = [.. definition.Steps.Select(static step => new StepModel(step))];
        Phases = [.. definition.Phases.Select(static phase => new PhaseModel(phase))];
        byId = Steps.ToDictionary(static step => step.Definition.Id, StringComparer.Ordinal);
    }

    public RunbookDefinition Definition { get; }

    public IReadOnlyList<StepModel> Steps { get; }

    public IReadOnlyList<PhaseModel> Phases { get; }

    public RunStarted? Started { get; private set; }

    /// <summary>Everyone who has run this run: none of them may approve its gates.</summary>
    public List<Attendant> Attendants { get; } = [];

    public DateTimeOffset? EndedAt { get; private set; }

    public RunAborted? Aborted { get; private set; }

    public RunState State => machine.State;

    public PhaseModel? CurrentPhase => machine.Phase < 0 ? null : Phases[machine.Phase];

    public bool HasEnded => State is RunState.Completed or RunState.Aborted;

    public IEnumerable<StepModel> StepsOf(PhaseModel phase) =>
        Steps.Skip(phase.Definition.FirstStep).Take(phase.Definition.StepCount);

    public IReadOnlyDictionary<int, object> Outputs() =>
        Steps.Where(static step => step is { State: StepState.Succeeded, Output: not null }).ToDictionary(static step => step.Definition.Index, static step => step.Output!);

    /// <exception cref="ImpossibleEventException">The event cannot happen now. Nothing has changed.</exception>
    public void Check(JournalEvent entry)
    {
        var why = entry switch
        {
            RunStarted => Started is null ? null : "the run has started already",
            _ when Started is null => "the run has not started",
            // A step that ran while a person aborted the run still says how it ended.
            StepSucceeded or StepFailed or StepDoubted when State == RunState.Aborted => WhyNot((StepEvent)entry),
            _ when HasEnded => $"the run is {State}",
            RunCompleted => CanLeavePhase() && machine.Phase == Phases.Count - 1 ? null : "there are steps left",
            RunAborted => machine.CanFire(PhaseTrigger.Abort) ? null : $"the run is {State}",
            PhaseEntered entered => CanEnter(entered) ? null : "it is not the next phase, or steps are left before it",
            PhaseOverran overran => CurrentPhase?.Definition.Id == overran.Phase ? null : "the run is not in that phase",
            PhaseExtended extended => CurrentPhase?.Definition.Id == extended.Phase ? null : "the run is not in that phase",
            StepEvent step => WhyNot(step),
            _ => null,
        };
        if (why is not null)
        {
            throw new ImpossibleEventException($"'{Describe(entry)}' is not possible here: {why}.");
        }
    }

    /// <summary>Moves the machines and takes the event in. The event has been checked.</summary>
    public void Apply(JournalEvent entry)
    {
        switch (entry)
        {
            case RunStarted started:
                Started = started;
                Attendants.Add(started.Attendant);
                break;
            case RunResumed resumed:
                Attendants.Add(resumed.Attendant);
                break;
            case PhaseEntered entered:
                LeavePhase(entered.At);
                machine.Fire(machine.State == RunState.NotStarted ? PhaseTrigger.Start : PhaseTrigger.PhaseDone);
                CurrentPhase!.EnteredAt = entered.At;
                break;
            case RunCompleted:
                LeavePhase(entry.At);
                machine.Fire(PhaseTrigger.PhaseDone);
                EndedAt = entry.At;
                break;
            case RunAborted aborted:
                LeavePhase(entry.At);
                machine.Fire(PhaseTrigger.Abort);
                EndedAt = entry.At;
                Aborted = aborted;
                break;
            case PhaseOverran:
                CurrentPhase!.Overran = true;
                CurrentPhase.UndecidedSince = entry.At;
                break;
            case PhaseExtended extended:
                CurrentPhase!.ExtendedBy += TimeSpan.FromSeconds(extended.Seconds);
                CurrentPhase.UndecidedSince = null;
                break;
            case StepEvent step:
                ApplyToStep(step, byId[step.Step]);
                break;
        }
    }

    public StepModel Step(string id) => byId[id];

    private static string Describe(JournalEvent entry) => entry switch
    {
        StepEvent step => $"{step.GetType().Name} {step.Step}",
        PhaseEntered phase => $"PhaseEntered {phase.Phase}",
        _ => entry.GetType().Name,
    };

    private static StepTrigger? TriggerOf(StepEvent entry) => entry switch
    {
        StepIntended => StepTrigger.Start,
        StepSucceeded => StepTrigger.Succeed,
        StepFailed => StepTrigger.Fail,
        StepDoubted => StepTrigger.Doubt,
        StepRetried => StepTrigger.Rerun,
        StepSkipped => StepTrigger.Skip,
        PersonAsked => StepTrigger.Ask,
        PersonAnswered answered => answered.Accepted ? StepTrigger.Succeed : StepTrigger.Fail,
        StepResolved resolved => resolved.Resolution switch
        {
            Resolution.Done => StepTrigger.Succeed,
            Resolution.Rerun => StepTrigger.Rerun,
            Resolution.Failed => StepTrigger.Fail,
            _ => throw new ImpossibleEventException($"Resolution '{resolved.Resolution}' of step '{resolved.Step}' is not known."),
        },
        _ => null,
    };

    private string? WhyNot(StepEvent entry)
    {
        if (!byId.TryGetValue(entry.Step, out var step))
        {
            return $"runbook '{Definition.Id}' has no such step";
        }

        if (step.Definition.Phase != machine.Phase && State != RunState.Aborted)
        {
            return "its phase is not the current one";
        }

        if (step.State == StepState.Waiting && entry is StepIntended or PersonAsked or StepSkipped && !IsReady(step))
        {
            return "a step that it depends on has not ended";
        }

        return TriggerOf(entry) is { } trigger && !stepMachine.CanFire(step.State, trigger)
            ? $"the step is {step.State}"
            : WhyNot(entry, step);
    }

    /// <summary>What the step machine does not see: events that move nothing, and attempts out of turn.</summary>
    private static string? WhyNot(StepEvent entry, StepModel step) => entry switch
    {
        StepCaptured when step.State != StepState.Running => $"the step is {step.State}",
        StepProbed when step.State != StepState.InDoubt => $"the step is {step.State}",
        StepIntended intended when intended.Attempt != step.Attempts + 1 => $"attempt {step.Attempts} was the last",
        StepSucceeded succeeded when succeeded.Attempt != step.Attempts => $"attempt {step.Attempts} is running",
        StepFailed failed when failed.Attempt != step.Attempts => $"attempt {step.Attempts} is running",
        StepDoubted doubted when doubted.Attempt != step.Attempts => $"attempt {step.Attempts} is running",
        StepSucceeded succeeded => Misfit(succeeded.Value, step),
        StepResolved { Resolution: Resolution.Done, Value: { } value } => Misfit(value, step),
        PersonAnswered { Value: { } value } => Misfit(value, step),
        _ => null,
    };

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

    public bool IsReady(StepModel step) => step.Definition.DependsOn.All(index => Steps[index].HasEnded);

    private bool CanLeavePhase() => CurrentPhase is { } phase && StepsOf(phase).All(static step => step.HasEnded);

    private bool CanEnter(PhaseEntered entered)
    {
        var next = State == RunState.NotStarted ? 0 : machine.Phase + 1;
        return next < Phases.Count && Phases[next].Definition.Id == entered.Phase && (State == RunState.NotStarted || CanLeavePhase());
    }

    private void LeavePhase(DateTimeOffset at)
    {
        if (CurrentPhase is { } phase)
        {
            phase.LeftAt = at;
            phase.UndecidedSince = null;
        }
    }

    private void ApplyToStep(StepEvent entry, StepModel step)
    {
        if (TriggerOf(entry) is { } trigger)
        {
            step.State = stepMachine.Fire(step.State, trigger);
            step.EndedAt = step.State is StepState.Waiting or StepState.AwaitingPerson or StepState.Running ? null : entry.At;
        }

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
                step.Detail = null;
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
                step.Output = resolved is { Resolution: Resolution.Done, Value: { } value } ? JournalJson.FromElement(value, step.Definition.Output) : null;
                break;
            case StepSkipped skipped:
                step.Detail = skipped.By is null ? skipped.Reason : $"{skipped.By}: {skipped.Reason}";
                break;
            case PersonAnswered answered:
                step.Detail = answered.Note is null ? answered.By : $"{answered.By}: {answered.Note}";
                step.Output = answered.Value is { } given ? JournalJson.FromElement(given, step.Definition.Output) : null;
                break;
        }
    }
}
