namespace MigrationRollback.Tests;

public sealed class DefinitionTests
{
    private static readonly RunbookDefinition Definition = IdcRollback.Definition;

    [Fact]
    public void Promotion_NeedsTheProvenFenceAndTheReplicaThatCaughtUp() => Assert.Equal(
        [IdcRollback.Steps.Emergency.CutAws.Prove.Index, IdcRollback.Steps.Emergency.ReviveIdc.CatchUp.Index],
        Definition.Steps[IdcRollback.Steps.Emergency.ReviveIdc.Promote.Index].Inputs.Order());

    [Fact]
    public void EveryStepOfABoxedPhase_HasATimeout() => Assert.All(
        Definition.Steps.Where(static step => Definition.Phases[step.Phase].TimeBox is not null),
        static step => Assert.NotNull(step.Timeout));

    [Fact]
    public void EmergencyPhase_ExpectedTimesFitItsBox()
    {
        var emergency = Definition.Phases.Single(static phase => phase.Title == "긴급 롤백 단계");
        var expected = Definition.Steps.Where(static step => Definition.Phases[step.Phase].Id == "Emergency").Sum(static step => step.Expected!.Value.TotalMinutes);

        Assert.Equal(TimeSpan.FromMinutes(15), emergency.TimeBox);
        Assert.InRange(expected, 1, 15);
    }

    [Fact]
    public void Gates_AreTwoRolesBeforeAnythingChanges()
    {
        var gates = Definition.Steps.Where(static step => step.Kind == StepKind.Approval).ToArray();
        var firstChange = Definition.Steps.First(static step => !step.IsForPerson && (step.Effect & (Effect.Changes | Effect.Destructive)) != 0);

        Assert.Equal(["TechLead", "OpsManager"], gates.Select(static gate => gate.Role));
        Assert.All(gates, gate => Assert.True(gate.Phase < firstChange.Phase));
    }
}
