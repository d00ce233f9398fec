using Runbook.Generators.Graph;
using Runbook.Generators.Model;

namespace Runbook.Generators.Tests.Graph;

/// <summary>The graph of models made by hand: no compiler involved.</summary>
public class RunbookGraphTests
{
    [Fact]
    public void Steps_InAPhase_WaitForTheOneBefore() => Assert.Equal(
        ["", "0", "1"],
        WaitsOf(Phase(Step("A"), Step("B"), Step("C"))));

    [Fact]
    public void Phases_AreBarriers_SoTheirFirstStepsWaitForNobody() => Assert.Equal(
        ["", "0", "", "2"],
        WaitsOf(Phase(Step("A"), Step("B")), Phase(Step("C"), Step("D", takes: ["A"]))));

    [Fact]
    public void ParallelTracks_NextToEachOther_RunSideBySide() => Assert.Equal(
        ["", "0", "1", "0", "2,3"],
        WaitsOf(Phase(Step("A"), Track(true, "B", "C"), Track(true, "D"), Step("E"))));

    [Fact]
    public void ParallelTracks_WithAStepBetween_AreTwoGroups() => Assert.Equal(
        ["", "0", "1"],
        WaitsOf(Phase(Track(true, "A"), Step("B"), Track(true, "C"))));

    [Fact]
    public void SequentialTrack_EndsAGroup() => Assert.Equal(
        ["", "", "0,1", "2"],
        WaitsOf(Phase(Track(true, "A"), Track(true, "B"), Track(false, "C"), Track(true, "D"))));

    [Fact]
    public void EmptyTracks_LeaveTheOrderAsItWas() => Assert.Equal(
        ["", "0"],
        WaitsOf(Phase(Step("A"), Track(true), Track(false), Track(true), Step("B"))));

    [Fact]
    public void DataEdges_WithinThePhase_AreAddedOnceAndSorted() => Assert.Equal(
        ["", "0", "0,1"],
        WaitsOf(Phase(Step("A"), Step("B"), Step("C", takes: ["B", "A", "A"]))));

    [Fact]
    public void DataEdge_BetweenParallelTracks_MakesOneWait() => Assert.Equal(
        ["1", ""],
        WaitsOf(Phase(Track(true, Step("A", takes: ["B"])), Track(true, "B"))));

    [Fact]
    public void Upstream_OfACycle_EndsAndHoldsTheWholeKnot()
    {
        var graph = Build(Phase(Track(true, Step("A", takes: ["B"])), Track(true, Step("B", takes: ["A"]))));

        Assert.Equal([0, 1], graph.Upstream[0].Order());
        Assert.Equal([0, 1], graph.Upstream[1].Order());
    }

    [Fact]
    public void ProducerOfTwo_IsTheLastBeforeTheConsumer()
    {
        var graph = Build(Phase(Step("A", gives: "T"), Step("B", gives: "T"), Step("C", takes: ["T"]), Step("D", gives: "T")));

        Assert.Equal(1, Assert.Single(graph.Data).Producer);
    }

    private static string[] WaitsOf(params PhaseModel[] phases) => [.. Build(phases).DependsOn.Select(static indices => string.Join(",", indices))];

    private static RunbookGraph Build(params PhaseModel[] phases) =>
        new(new RunbookModel("Shop", default, "class", "Rollback", "global::Shop.Rollback", "rollback", "Rollback") { Phases = phases.ToEquatable() });

    private static PhaseModel Phase(params PhaseItem[] items) => new("Phase", Class("Phase"), "Phase", null, "Escalate", items.ToEquatable());

    private static PhaseItem Track(bool parallel, string first, params string[] more) => Track(parallel, [.. more.Prepend(first).Select(static name => Step(name))]);

    private static PhaseItem Track(bool parallel, params PhaseItem[] steps) =>
        new(null, new TrackModel("Track", Class("Track"), "Track", parallel, steps.Select(static item => item.Step!).ToEquatable()));

    private static PhaseItem Step(string name, string[]? takes = null, string? gives = null) => new(
        new StepModel(
            name,
            name,
            name,
            name,
            StepForm.Method,
            StepEffects.ReadOnly,
            (takes ?? []).Select(static type => new ArgumentModel(ArgumentKind.Input, type, type, type)).ToEquatable(),
            new OutputModel(gives ?? name, gives ?? name, gives ?? name),
            ResultShape.Value,
            "public"),
        null);

    private static ClassModel Class(string name) => new("class", name, name, "global::Shop.Rollback");
}
