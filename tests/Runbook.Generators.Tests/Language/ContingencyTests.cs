using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Language;

public class ContingencyTests
{
    private const int Preparation = 0, Emergency = 1, After = 2, GiveUp = 3, Restore = 4, Repair = 5;

    private static readonly RunbookDefinition Definition = LoadedRunbook.Of("Shop.Rollback", """
        [Runbook("rollback", "Rollback", Owner = typeof(Ops))]
        public sealed partial class Rollback
        {
            [Phase("Preparation")]
            public sealed partial class Preparation
            {
                [Approval<Lead>("Go")] public partial Task<Approved<Lead>> Approve();
            }

            [Contingency("Give up", Then = Afterwards.End, Undo = [typeof(Emergency), typeof(Preparation)])]
            public sealed partial class GiveUp
            {
                [Manual("Tell everybody")] public partial Task Tell();
            }

            [Phase("Emergency", TimeBox = "15m", OverrunTo = typeof(GiveUp), OnFailure = typeof(Restore))]
            public sealed partial class Emergency
            {
                [Step("Fence", Timeout = "1m")] FenceStep Fence => new();

                [Track("Wait", OnFailure = typeof(GiveUp))]
                public sealed partial class Wait
                {
                    [Step("Drain", Timeout = "1m")] DrainStep Drain => new();
                    [Step("Shift", Timeout = "1m", OnFailure = typeof(Repair))] ChangingStep Shift => new();
                }
            }

            [Contingency("Restore", OnFailure = typeof(Repair))]
            public sealed partial class Restore
            {
                [Step("Look", OnFailure = typeof(GiveUp)), ReadOnly] void Look(Maybe<Drained> drained) { }
                [Step("See"), ReadOnly] void See() { }
            }

            [Contingency("Repair", TimeBox = "5m")]
            public sealed partial class Repair
            {
                [Manual("Repair by hand", Timeout = "5m")] public partial Task Mend();
            }

            [Phase("After")]
            public sealed partial class After
            {
                [Manual("Report")] public partial Task Report();
            }

            [Monitor("Lag", Every = "10s", During = [typeof(After)], OnBreach = typeof(Restore))] public Lag Lag => new();
        }
        """).Definition;

    [Fact]
    public void Contingencies_StandBehindThePhases()
    {
        Assert.Equal(
            ["Preparation", "Emergency", "After", "GiveUp", "Restore", "Repair"],
            Definition.Phases.Select(static phase => phase.Id));
        Assert.Equal([false, false, false, true, true, true], Definition.Phases.Select(static phase => phase.Kind == PhaseKind.Contingency));
        Assert.Equal([0, 1, 4, 5, 6, 8], Definition.Phases.Select(static phase => phase.FirstStep));
    }

    [Fact]
    public void Definition_SaysWhatLeadsWhere()
    {
        Assert.Equal((Afterwards.End, Afterwards.Resume), (Definition.Phases[GiveUp].Then, Definition.Phases[Restore].Then));
        Assert.Equal([Emergency, Preparation], Definition.Phases[GiveUp].Undo);
        Assert.Empty(Definition.Phases[Restore].Undo);
        Assert.Equal(GiveUp, Definition.Phases[Emergency].OverrunTo);
        Assert.Equal(TimeSpan.FromMinutes(5), Definition.Phases[Repair].TimeBox);
        Assert.Equal(
            [null, Restore, GiveUp, Repair, null, null, GiveUp, Repair, null],
            Definition.Steps.Select(static step => step.OnFailure));
        Assert.Equal(Restore, Definition.Monitors.Single().Contingency);
    }

    [Theory]
    [InlineData(Preparation)]
    [InlineData(Emergency, GiveUp, Restore, Repair)]
    [InlineData(After, Restore)]
    public void Phase_CanBeLeft_ForWhatItLeadsTo(int phase, params int[] contingencies)
    {
        var machine = At(phase);

        Assert.Equal(contingencies, Enumerable.Range(-1, Definition.Phases.Count + 2).Where(machine.CanEnter));
    }

    [Fact]
    public void Contingency_Entered_GoesBackToWhereItCameFrom()
    {
        var machine = At(Emergency);

        machine.Enter(Restore);
        Assert.Equal((RunState.InPhase, Restore), (machine.State, machine.Phase));
        Assert.Equal([Emergency, After, GiveUp, Repair], Enumerable.Range(0, Definition.Phases.Count).Where(machine.CanEnter));
        Assert.False(machine.CanFire(PhaseTrigger.PhaseDone));

        machine.Enter(Repair);
        machine.Enter(Restore);
        machine.Enter(Emergency);
        Assert.Equal((RunState.InPhase, Emergency), (machine.State, machine.Phase));

        machine.Fire(PhaseTrigger.PhaseDone);
        Assert.Equal(After, machine.Phase);
    }

    [Fact]
    public void ContingencyThatEndsTheRun_Done_IsDiverted_AndThatIsTheEnd()
    {
        var machine = At(Emergency);
        machine.Enter(GiveUp);
        Assert.DoesNotContain(Enumerable.Range(0, Definition.Phases.Count), machine.CanEnter);

        machine.Fire(PhaseTrigger.PhaseDone);

        Assert.Equal((RunState.Diverted, -1), (machine.State, machine.Phase));
        Assert.DoesNotContain(Enum.GetValues<PhaseTrigger>(), machine.CanFire);
        Assert.DoesNotContain(Enumerable.Range(0, Definition.Phases.Count), machine.CanEnter);
    }

    [Theory]
    [InlineData(Preparation)]
    [InlineData(Emergency)]
    [InlineData(After)]
    [InlineData(GiveUp)]
    [InlineData(Restore)]
    [InlineData(Repair)]
    public void EveryStateBeforeTheEnd_PermitsAbort(int phase)
    {
        var machine = phase < GiveUp ? At(phase) : At(Emergency);
        if (phase >= GiveUp)
        {
            machine.Enter(phase);
        }

        machine.Fire(PhaseTrigger.Abort);

        Assert.Equal((RunState.Aborted, -1), (machine.State, machine.Phase));
    }

    [Theory]
    [InlineData(Restore)]
    [InlineData(Emergency)]
    [InlineData(-1)]
    [InlineData(17)]
    public void Enter_OfWhatThePhaseDoesNotLeadTo_NamesItAndMovesNothing(int phase)
    {
        var machine = At(Preparation);

        var fault = Assert.Throws<InvalidOperationException>(() => machine.Enter(phase));

        Assert.StartsWith("Runbook 'rollback' cannot ", fault.Message, StringComparison.Ordinal);
        Assert.Contains("in state 'Preparation'", fault.Message, StringComparison.Ordinal);
        Assert.Equal(Preparation, machine.Phase);
    }

    private static IPhaseMachine At(int phase)
    {
        var machine = Definition.CreatePhaseMachine();
        machine.Fire(PhaseTrigger.Start);
        while (machine.Phase < phase)
        {
            machine.Fire(PhaseTrigger.PhaseDone);
        }

        return machine;
    }
}
