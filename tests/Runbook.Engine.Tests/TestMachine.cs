namespace Runbook.Engine.Tests;

/// <summary>A phase machine as the generator would write it, without Stateless, for definitions made by hand.</summary>
internal sealed class TestMachine(int phases) : IPhaseMachine
{
    private int position = -1;
    private bool aborted;

    public RunState State => aborted ? RunState.Aborted : position < 0 ? RunState.NotStarted : position < phases ? RunState.InPhase : RunState.Completed;

    public int Phase => State == RunState.InPhase ? position : -1;

    public bool CanFire(PhaseTrigger trigger) => trigger switch
    {
        PhaseTrigger.Start => State == RunState.NotStarted,
        PhaseTrigger.PhaseDone => State == RunState.InPhase,
        _ => State is RunState.NotStarted or RunState.InPhase,
    };

    public bool CanEnter(int phase) => false;

    public void Enter(int phase) => throw new InvalidOperationException("no contingency here");

    public void Fire(PhaseTrigger trigger)
    {
        if (!CanFire(trigger))
        {
            throw new InvalidOperationException($"{trigger} is not possible in {State}");
        }

        aborted = trigger == PhaseTrigger.Abort;
        position += trigger == PhaseTrigger.Abort ? 0 : 1;
    }
}
