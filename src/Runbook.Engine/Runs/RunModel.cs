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
    private readonly StepFold fold;
    private readonly EventRules rules;
    private readonly Dictionary<string, StepModel> byId;
    private readonly Stack<Detour> detours = new();

    public RunModel(RunbookDefinition definition)
    {
        Definition = definition;
        machine = definition.CreatePhaseMachine();
        fold = new StepFold(definition);
        rules = new EventRules(this);
        Steps = [.. definition.Steps.Select(static step => new StepModel(step))];
        Phases = [.. definition.Phases.Select(static (phase, index) => new PhaseModel(phase, index))];
        LastInLine = Phases.LastOrDefault(static phase => !phase.IsContingency);
        byId = Steps.ToDictionary(static step => step.Definition.Id, StringComparer.Ordinal);
    }

    public RunbookDefinition Definition { get; }

    public IReadOnlyList<StepModel> Steps { get; }

    /// <summary>The phases in order, and behind them the contingencies.</summary>
    public IReadOnlyList<PhaseModel> Phases { get; }

    /// <summary>The phase behind which the run is completed: no contingency is entered in line.</summary>
    public PhaseModel? LastInLine { get; }

    public RunStarted? Started { get; private set; }

    /// <summary>Everyone who has run this run: none of them may approve its gates.</summary>
    public List<Attendant> Attendants { get; } = [];

    public DateTimeOffset? EndedAt { get; private set; }

    public RunState State => machine.State;

    public PhaseModel? CurrentPhase => machine.Phase < 0 ? null : Phases[machine.Phase];

    /// <summary>The phase that follows in line; null: none does, or the run is in a contingency.</summary>
    public PhaseModel? NextInLine => State == RunState.NotStarted || CurrentPhase is { IsContingency: false }
        ? Phases.ElementAtOrDefault(machine.Phase + 1) is { IsContingency: false } next ? next : null
        : null;

    /// <summary>Where the run came from into the contingency that it is in; null: it is in none.</summary>
    public Detour? Detour => detours.TryPeek(out var detour) ? detour : null;

    public bool HasEnded => State is RunState.Completed or RunState.Aborted or RunState.Diverted;

    /// <summary>The steps that something may happen to: those of the current phase, and people who were asked before the run left for a contingency.</summary>
    public IEnumerable<StepModel> LiveSteps => Steps.Where(step => IsCurrent(step) || step.State == StepState.AwaitingPerson);

    public IEnumerable<StepModel> StepsOf(PhaseModel phase) =>
        Steps.Skip(phase.Definition.FirstStep).Take(phase.Definition.StepCount);

    /// <summary>The phase in which the step runs now: that of the one for which it runs again, or its own.</summary>
    public PhaseModel PhaseOf(StepModel step) => step.RefreshedFor is { } asks ? PhaseOf(asks) : Phases[step.Definition.Phase];

    /// <summary>By index. Of a step that runs again because its output is no longer fresh, the last one.</summary>
    public IReadOnlyDictionary<int, object> Outputs() =>
        Steps.Where(static step => step.Output is not null && (step.State == StepState.Succeeded || step.RefreshedFor is not null)).ToDictionary(static step => step.Definition.Index, static step => step.Output!);

    public StepModel Step(string id) => byId[id];

    public StepModel? FindStep(string id) => byId.GetValueOrDefault(id);

    /// <summary>Whether the run left the phase for a contingency and has not come back.</summary>
    public bool HasLeft(PhaseModel phase) => detours.Any(detour => detour.From == phase);

    public bool CanFire(PhaseTrigger trigger) => machine.CanFire(trigger);

    public bool CanFire(StepModel step, StepTrigger trigger) => fold.CanFire(step, trigger);

    public bool CanEnter(PhaseModel phase) => machine.CanEnter(phase.Index);

    public bool IsReady(StepModel step) => step.Definition.DependsOn.All(index => Steps[index].HasEnded) && !WaitsForRefresh(step);

    public bool CanLeavePhase() => CurrentPhase is { } phase && StepsOf(phase).All(static step => step.HasEnded);

    /// <summary>Whether the step may begin where the run is.</summary>
    public bool IsCurrent(StepModel step) => PhaseOf(step) == CurrentPhase;

    /// <summary>Whether a person must decide about the step now.</summary>
    public bool IsAskedAbout(StepModel step) => IsCurrent(step) && (step.State == StepState.Failed || (step.State == StepState.InDoubt && step.NeedsPerson));

    /// <summary>The contingency that a step leads to when it has failed: its own, or, while it runs again for another, that one's.</summary>
    public PhaseModel? ContingencyOf(StepModel step) => Reachable(step.Definition.OnFailure) ?? (step.RefreshedFor is { } asks ? ContingencyOf(asks) : null);

    /// <summary>The contingency that a phase leads to when its box is used up.</summary>
    public PhaseModel? ContingencyOf(PhaseModel phase) => Reachable(phase.Definition.OverrunTo);

    /// <summary>Why the contingency cannot be entered now, for a sentence; null: it can.</summary>
    public string? WhyNotEnter(PhaseModel contingency)
    {
        if (contingency.Definition.Undo is { Count: > 0 } undone)
        {
            return $"it undoes the steps of {string.Join(", ", undone.Select(index => $"'{Phases[index].Definition.Title}'"))} first, which this version does not do yet";
        }

        var busy = LiveSteps.Where(static step => step.IsBusy).Select(static step => $"'{step.Definition.Title}'").ToArray();
        return busy.Length > 0 ? $"{string.Join(", ", busy)} may still be acting" : null;
    }

    /// <exception cref="ImpossibleEventException">The event cannot happen now. Nothing has changed.</exception>
    public void Check(JournalEvent entry)
    {
        if (rules.WhyNot(entry) is { } why)
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
                Steps.ToList().ForEach(step => fold.Void(step, resumed.Attendant.UserId));
                break;
            case PhaseEntered:
                CurrentPhase?.Leave(entry.At);
                machine.Fire(machine.State == RunState.NotStarted ? PhaseTrigger.Start : PhaseTrigger.PhaseDone);
                CurrentPhase!.Enter(entry.At);
                break;
            case RunCompleted or RunDiverted:
                End(PhaseTrigger.PhaseDone, entry.At);
                break;
            case RunAborted:
                End(PhaseTrigger.Abort, entry.At);
                break;
            case PhaseOverran:
                CurrentPhase!.Overran = true;
                CurrentPhase.UndecidedSince = entry.At;
                break;
            case PhaseExtended extended:
                CurrentPhase!.ExtendedBy += TimeSpan.FromSeconds(extended.Seconds);
                CurrentPhase.UndecidedSince = null;
                break;
            case ContingencyEntered entered:
                Enter(entered);
                break;
            case PhaseResumed:
                Return(entry.At);
                break;
            case StepEvent step:
                Apply(step, byId[step.Step]);
                break;
        }
    }

    private static string Describe(JournalEvent entry) => entry switch
    {
        StepEvent step => $"{step.GetType().Name} {step.Step}",
        PhaseEntered phase => $"PhaseEntered {phase.Phase}",
        ContingencyEntered entered => $"ContingencyEntered {entered.Contingency}",
        _ => entry.GetType().Name,
    };

    private void Apply(StepEvent entry, StepModel step)
    {
        fold.Apply(entry, step);
        foreach (var producer in entry is StepRefreshed refreshed ? refreshed.Producers : [])
        {
            fold.Refresh(byId[producer], step, entry.At);
        }
    }

    private void Enter(ContingencyEntered entered)
    {
        var from = CurrentPhase!;
        detours.Push(new Detour(from, entered.Step is { } id ? byId[id] : null));
        from.UndecidedSince = null;
        machine.Enter(Phases.First(phase => phase.Definition.Id == entered.Contingency).Index);
        CurrentPhase!.Enter(entered.At);
        foreach (var step in StepsOf(CurrentPhase).Where(static step => step.HasEnded))
        {
            fold.Reset(step, entered.At);
        }
    }

    private void Return(DateTimeOffset at)
    {
        var (from, step) = detours.Pop();
        CurrentPhase!.Leave(at);
        machine.Enter(from.Index);
        from.ResumedAt = at;

        // A doubt stays one: whatever the contingency did, it is not known whether the step had acted.
        if (step is { State: StepState.Failed })
        {
            fold.Rerun(step, at);
        }
    }

    private void End(PhaseTrigger trigger, DateTimeOffset at)
    {
        CurrentPhase?.Leave(at);
        foreach (var detour in detours)
        {
            detour.From.Leave(at);
        }

        machine.Fire(trigger);
        EndedAt = at;
    }

    private PhaseModel? Reachable(int? index) => index is { } contingency && Phases[contingency] is { IsContingency: true } found && found != CurrentPhase && !HasLeft(found) && CanEnter(found) ? found : null;

    private bool WaitsForRefresh(StepModel step) => step.Definition.Inputs.Concat(step.Definition.Fresh.Select(static fresh => fresh.Step))
        .Any(index => index >= 0 && Steps[index].RefreshedFor is not null && PhaseOf(Steps[index]) == PhaseOf(step));
}
