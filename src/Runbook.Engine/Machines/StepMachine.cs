using Runbook.Engine.Status;
using Stateless;

namespace Runbook.Engine.Machines;

/// <summary>
/// The one file of the engine that knows Stateless: a single machine over external state serves every step of a run.
/// Not thread-safe, like Stateless itself: only the run's loop calls it. No guards and no actions inside, because what
/// Stateless does when one throws leaves the state moved or unmoved depending on where.
/// </summary>
internal sealed class StepMachine
{
    private readonly StateMachine<StepState, StepTrigger> machine;
    private StepState current;

    public StepMachine()
    {
        machine = new StateMachine<StepState, StepTrigger>(() => current, next => current = next);

        machine.Configure(StepState.Waiting)
            .Permit(StepTrigger.Ask, StepState.AwaitingPerson)
            .Permit(StepTrigger.Start, StepState.Running)
            .Permit(StepTrigger.Refuse, StepState.Failed)
            .Permit(StepTrigger.Skip, StepState.Skipped);

        machine.Configure(StepState.AwaitingPerson)
            .Permit(StepTrigger.Succeed, StepState.Succeeded)
            .Permit(StepTrigger.Fail, StepState.Failed);

        machine.Configure(StepState.Running)
            .Permit(StepTrigger.Succeed, StepState.Succeeded)
            .Permit(StepTrigger.Fail, StepState.Failed)
            .Permit(StepTrigger.Doubt, StepState.InDoubt);

        machine.Configure(StepState.InDoubt)
            .Permit(StepTrigger.Succeed, StepState.Succeeded)
            .Permit(StepTrigger.Fail, StepState.Failed)
            .Permit(StepTrigger.Rerun, StepState.Waiting);

        machine.Configure(StepState.Failed)
            .Permit(StepTrigger.Rerun, StepState.Waiting)
            .Permit(StepTrigger.Skip, StepState.Skipped);

        machine.Configure(StepState.Succeeded)
            .Permit(StepTrigger.Again, StepState.Waiting)
            .Permit(StepTrigger.Undo, StepState.Undone);

        machine.Configure(StepState.Skipped)
            .Permit(StepTrigger.Again, StepState.Waiting);

        machine.Configure(StepState.Undone);
    }

    public bool CanFire(StepState from, StepTrigger trigger)
    {
        current = from;
        return machine.CanFire(trigger);
    }

    /// <exception cref="InvalidOperationException">The trigger is not permitted in that state.</exception>
    public StepState Fire(StepState from, StepTrigger trigger)
    {
        current = from;
        machine.Fire(trigger);
        return current;
    }
}
