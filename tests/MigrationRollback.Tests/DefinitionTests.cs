namespace MigrationRollback.Tests;

public sealed class DefinitionTests
{
    private static readonly RunbookDefinition Definition = IdcRollback.Definition;

    [Fact]
    public void Promotion_NeedsTheProvenFenceAndTheReplicaThatCaughtUp() => Assert.Equal(
        [IdcRollback.Steps.Emergency.CutAws.Prove.Index, IdcRollback.Steps.Emergency.ReviveIdc.CatchUp.Index],
        Definition.Steps[IdcRollback.Steps.Emergency.ReviveIdc.Promote.Index].RequiredInputs.Order());

    [Fact]
    public void EveryStepOfABoxedPhase_HasATimeoutAndAnExpectedTime() => Assert.All(
        Definition.Steps.Where(static step => Definition.Phases[step.Phase].TimeBox is not null),
        static step =>
        {
            Assert.NotNull(step.Timeout);
            Assert.NotNull(step.Expected);
        });

    [Fact]
    public void BoxedPhases_ExpectedTimesFit_AndSomebodyIsOfferedAWayOutOfTheWorstCase()
    {
        var times = Coverage.PhaseTimes.ReadAll(Definition);

        Assert.Equal([("Emergency", TimeSpan.FromMinutes(15)), ("FullRollback", TimeSpan.FromMinutes(45))], times.Select(static phase => (phase.Phase.Id, phase.Phase.TimeBox!.Value)));
        Assert.All(times, static phase =>
        {
            Assert.InRange(phase.Expected, TimeSpan.FromMinutes(1), phase.Phase.TimeBox!.Value);
            Assert.True(phase.Worst <= phase.Phase.TimeBox || phase.Phase.OverrunTo is not null);
        });
    }

    [Fact]
    public void Gates_StandBeforeTheFirstChange_AndOneMoreBeforeWhatCannotBeTakenBack()
    {
        var firstChange = Definition.Steps.First(static step => (step.Effect & (Effect.Changes | Effect.Destructive)) != 0);
        var noReturn = Assert.Single(Definition.Steps, static step => step.IsPointOfNoReturn);
        var gates = Definition.Steps.Where(static step => step.IsGate).ToArray();

        Assert.Equal(["TechLead", "OpsManager", "Executive"], gates.Where(static gate => gate.Kind == StepKind.Approval).Select(static gate => gate.Role));
        Assert.Equal(4, gates.Count(gate => gate.Phase < firstChange.Phase));
        Assert.Equal(noReturn.Phase, gates[^1].Phase);
    }

    [Fact]
    public void WhatCannotBeTakenBack_StandsBehindTheTwoHoursOfWatching()
    {
        var soak = Definition.Phases.Single(static phase => phase.AtLeast is not null);
        var noReturn = Definition.Steps.Single(static step => step.IsPointOfNoReturn);

        Assert.Equal(TimeSpan.FromHours(2), soak.AtLeast);
        Assert.True(noReturn.Index > soak.FirstStep + soak.StepCount - 1);
    }

    [Fact]
    public void Restore_HangsOnOneDecision_AndItsDestructionOnAFreshBackup()
    {
        var destructive = Definition.Steps.Where(static step => (step.Effect & Effect.Destructive) != 0).ToArray();

        Assert.Equal(["RestoreSchema", "RestoreTables"], destructive.Select(static step => step.Id.Split('.')[^1]));
        Assert.All(destructive, static step =>
        {
            Assert.Equal(["RestoresData"], step.Conditions);
            Assert.Equal(IdcRollback.Steps.Preparation.Technical.VerifyBackup.Index, Assert.Single(step.Fresh).Step);
            Assert.Contains(IdcRollback.Steps.FullRollback.RestoreData.HoldTraffic.Index, step.RequiredInputs);
        });
    }

    [Fact]
    public void EveryTitle_IsGivenInEnglishToo() => Assert.DoesNotContain(
        Definition.Steps.Select(static step => (step.Title, step.Translations))
            .Concat(Definition.Phases.Select(static phase => (phase.Title, phase.Translations)))
            .Concat(Definition.Monitors.Select(static monitor => (monitor.Title, monitor.Translations)))
            .Concat(Definition.Notices.Select(static notice => (notice.Title, notice.Translations)))
            .Append((Definition.Title, Definition.Translations)),
        static named => !named.Translations.ContainsKey("en"));
}
