using System.Globalization;
using System.Text;
using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Emit;

public class PhaseMachineTests
{
    private static readonly RunbookDefinition Definition = RunbookCompiler.DefinitionOf(RunbookCompiler.Load(ThreePhases()), "Shop.Rollback");

    [Fact]
    public void Walk_FromStartToEnd_GoesThroughEveryPhase()
    {
        var machine = Definition.CreatePhaseMachine();
        Assert.Equal((RunState.NotStarted, -1), (machine.State, machine.Phase));

        machine.Fire(PhaseTrigger.Start);
        for (var phase = 0; phase < 3; phase++)
        {
            Assert.Equal((RunState.InPhase, phase), (machine.State, machine.Phase));
            machine.Fire(PhaseTrigger.PhaseDone);
        }

        Assert.Equal((RunState.Completed, -1), (machine.State, machine.Phase));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void EveryStateBeforeTheEnd_PermitsAbort(int fired)
    {
        var machine = After(fired);

        Assert.True(machine.CanFire(PhaseTrigger.Abort));
        machine.Fire(PhaseTrigger.Abort);

        Assert.Equal((RunState.Aborted, -1), (machine.State, machine.Phase));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void End_PermitsNothing(bool aborted)
    {
        var machine = After(aborted ? 2 : 4);
        if (aborted)
        {
            machine.Fire(PhaseTrigger.Abort);
        }

        Assert.All(Enum.GetValues<PhaseTrigger>(), trigger =>
        {
            Assert.False(machine.CanFire(trigger));
            var fault = Assert.Throws<InvalidOperationException>(() => machine.Fire(trigger));
            Assert.Contains($"'{trigger}' in state '{(aborted ? "Aborted" : "Completed")}'", fault.Message, StringComparison.Ordinal);
        });
        Assert.Equal(aborted ? RunState.Aborted : RunState.Completed, machine.State);
    }

    [Theory]
    [InlineData(0, PhaseTrigger.PhaseDone, "NotStarted")]
    [InlineData(2, PhaseTrigger.Start, "P1")]
    public void ImpossibleTrigger_NamesStateAndTriggerAndMovesNothing(int fired, PhaseTrigger trigger, string state)
    {
        var machine = After(fired);
        var before = (machine.State, machine.Phase);

        Assert.False(machine.CanFire(trigger));
        var fault = Assert.Throws<InvalidOperationException>(() => machine.Fire(trigger));

        Assert.Equal($"Runbook 'rollback' cannot take '{trigger}' in state '{state}'. Ask CanFire first; while a journal is replayed, this means that the journal is not of this runbook.", fault.Message);
        Assert.Equal(before, (machine.State, machine.Phase));
    }

    private static IPhaseMachine After(int fired)
    {
        var machine = Definition.CreatePhaseMachine();
        for (var i = 0; i < fired; i++)
        {
            machine.Fire(i == 0 ? PhaseTrigger.Start : PhaseTrigger.PhaseDone);
        }

        return machine;
    }

    private static string ThreePhases()
    {
        var source = new StringBuilder("using Runbook; using System.Threading.Tasks; namespace Shop; [Role(\"Lead\")] public sealed class Lead : IRole; [Runbook(\"rollback\", \"Rollback\", Owner = typeof(Lead))] public sealed partial class Rollback {");
        for (var i = 0; i < 3; i++)
        {
            source.Append(CultureInfo.InvariantCulture, $"[Phase(\"Phase {i}\")] public sealed partial class P{i} {{ [Manual(\"Step {i}\")] public partial Task S{i}(); }}");
        }

        return source.Append('}').ToString();
    }
}
