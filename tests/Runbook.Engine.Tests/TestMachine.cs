namespace Runbook.Engine.Tests;

/// <summary>A phase machine as the generator would write it, without Stateless, for definitions made by hand.</summary>
internal sealed class TestMachine(IReadOnlyList<PhaseDefinition> phases, IReadOnlyList<StepDefinition> steps) : IPhaseMachine
{
    private readonly int inLine = phases.Count(static phase => phase.Kind == PhaseKind.Phase);
    private int position = -1;
    private RunState? ended;

    /// <summary>Phases in line and nothing else.</summary>
    public TestMachine(int phases)
        : this([.. Enumerable.Range(0, phases).Select(static index => new PhaseDefinition { Id = $"P{index}", Title = $"P{index}", FirstStep = 0, StepCount = 0 })], [])
    {
    }

    public RunState State => ended ?? (position < 0 ? RunState.NotStarted : RunState.InPhase);

    public int Phase => State == RunState.InPhase ? position : -1;

    public bool CanFire(PhaseTrigger trigger) => trigger switch
    {
        PhaseTrigger.Start => State == RunState.NotStarted,
        PhaseTrigger.PhaseDone => State == RunState.InPhase && (phases[position].Kind == PhaseKind.Phase || phases[position].Then == Afterwards.End),
        _ => State is RunState.NotStarted or RunState.InPhase,
    };

    public bool CanEnter(int phase) => State == RunState.InPhase
        && ((phases[phase].Kind == PhaseKind.Contingency && Leads(position, phase)) || (phases[position].Kind == PhaseKind.Contingency && Leads(phase, position)));

    public void Enter(int phase)
    {
        if (!CanEnter(phase))
        {
            throw new InvalidOperationException($"phase {phase} cannot be entered from {position}");
        }

        position = phase;
    }

    public void Fire(PhaseTrigger trigger)
    {
        if (!CanFire(trigger))
        {
            throw new InvalidOperationException($"{trigger} is not possible in {State}");
        }

        if (trigger == PhaseTrigger.Abort)
        {
            ended = RunState.Aborted;
        }
        else if (State == RunState.InPhase && phases[position].Kind == PhaseKind.Contingency)
        {
            ended = RunState.Diverted;
        }
        else if (++position == inLine)
        {
            ended = RunState.Completed;
        }
    }

    private bool Leads(int from, int to) => phases[from].OverrunTo == to || steps.Any(step => step.Phase == from && step.OnFailure == to);
}
