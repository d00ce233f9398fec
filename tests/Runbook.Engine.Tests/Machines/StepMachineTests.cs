using Runbook.Engine.Machines;
using Runbook.Engine.Status;

namespace Runbook.Engine.Tests.Machines;

public sealed class StepMachineTests
{
    [Theory]
    [InlineData(StepState.Waiting, StepTrigger.Start, StepState.Running)]
    [InlineData(StepState.Waiting, StepTrigger.Ask, StepState.AwaitingPerson)]
    [InlineData(StepState.Running, StepTrigger.Doubt, StepState.InDoubt)]
    [InlineData(StepState.InDoubt, StepTrigger.Rerun, StepState.Waiting)]
    [InlineData(StepState.Failed, StepTrigger.Skip, StepState.Skipped)]
    [InlineData(StepState.Waiting, StepTrigger.Refuse, StepState.Failed)]
    [InlineData(StepState.Succeeded, StepTrigger.Again, StepState.Waiting)]
    [InlineData(StepState.Skipped, StepTrigger.Again, StepState.Waiting)]
    public void Fire_Permitted_Moves(StepState from, object trigger, StepState to) =>
        Assert.Equal(to, new StepMachine().Fire(from, (StepTrigger)trigger));

    [Theory]
    [InlineData(StepState.AwaitingPerson, StepTrigger.Skip)]
    [InlineData(StepState.InDoubt, StepTrigger.Start)]
    [InlineData(StepState.Succeeded, StepTrigger.Start)]
    [InlineData(StepState.Running, StepTrigger.Start)]
    [InlineData(StepState.Skipped, StepTrigger.Succeed)]
    [InlineData(StepState.Running, StepTrigger.Refuse)]
    [InlineData(StepState.Failed, StepTrigger.Again)]
    [InlineData(StepState.InDoubt, StepTrigger.Again)]
    public void Fire_NotPermitted_Throws(StepState from, object trigger)
    {
        var machine = new StepMachine();

        Assert.False(machine.CanFire(from, (StepTrigger)trigger));
        Assert.Throws<InvalidOperationException>(() => machine.Fire(from, (StepTrigger)trigger));
    }

    [Fact]
    public void Fire_EveryState_IsReachedFromWaiting()
    {
        var machine = new StepMachine();
        var reached = new HashSet<StepState> { StepState.Waiting };
        for (var grown = true; grown;)
        {
            grown = false;
            foreach (var (state, trigger) in reached.ToArray().SelectMany(static state => Enum.GetValues<StepTrigger>().Select(trigger => (state, trigger))))
            {
                grown |= machine.CanFire(state, trigger) && reached.Add(machine.Fire(state, trigger));
            }
        }

        Assert.Equal(Enum.GetValues<StepState>().ToHashSet(), reached);
    }
}
