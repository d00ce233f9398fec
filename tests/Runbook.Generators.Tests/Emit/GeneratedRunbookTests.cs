using System.Reflection;
using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Emit;

/// <summary>Loads what was compiled, and uses it as the engine does.</summary>
public class GeneratedRunbookTests
{
    private static readonly Assembly Consumer = RunbookCompiler.Load(Sample.Rollback);
    private static readonly RunbookDefinition Definition = RunbookCompiler.DefinitionOf(Consumer, "Shop.MigrationRollback");
    private static readonly object Book = CreateBook();

    [Fact]
    public void Definition_Read_SaysWhatWasDeclared()
    {
        Assert.Equal("migration-rollback", Definition.Id);
        Assert.Equal("IDC 롤백", Definition.Title);
        Assert.Equal(Book.GetType(), Definition.BookType);
        Assert.Equal(
            [("Preparation", null, 0, 4), ("Emergency", TimeSpan.FromMinutes(15), 4, 7)],
            Definition.Phases.Select(static phase => (phase.Id, phase.TimeBox, phase.FirstStep, phase.StepCount)));
        Assert.Equal(
            [("incident-number", "장애 번호", typeof(string), true, null), ("dry-run", "연습 <모드>", typeof(bool), false, "false")],
            Definition.Parameters.Select(static parameter => (parameter.Name, parameter.Title, parameter.Type, parameter.Required, parameter.Default)));
        var fence = Step("Emergency.CutAws.Fence");
        Assert.Equal(
            ("애플리케이션에서 새로운 RDS 연결 즉시 차단", "AWS 연결 차단", 1, StepKind.Library, Effect.Changes | Effect.Idempotent, TimeSpan.FromSeconds(30), TimeSpan.FromSeconds(5), "Dba"),
            (fence.Title, fence.Track, fence.Phase, fence.Kind, fence.Effect, fence.Timeout, fence.Expected, fence.Role));
        Assert.Equal(Evidence.Required, Step("Preparation.IdentifyCause").Evidence);
        Assert.Equal(("TechLead", StepKind.Approval), (Step("Preparation.ApproveByTechLead").Role, Step("Preparation.ApproveByTechLead").Kind));
    }

    [Theory]
    [InlineData("Preparation.IdentifyCause", new int[] { }, new int[] { })]
    [InlineData("Preparation.CallTeam", new[] { 0 }, new int[] { })]
    [InlineData("Preparation.ApproveByTechLead", new[] { 0, 2 }, new[] { 0, 2 })]
    [InlineData("Emergency.CutAws.Fence", new int[] { }, new int[] { })]
    [InlineData("Emergency.CutAws.Drain", new[] { 4 }, new[] { 4 })]
    [InlineData("Emergency.CutAws.Close", new[] { 4, 5 }, new[] { 5, 4 })]
    [InlineData("Emergency.WakeIdc.Check", new int[] { }, new int[] { })]
    [InlineData("Emergency.WakeIdc.Connect", new[] { 4, 7 }, new[] { 7, 4 })]
    [InlineData("Emergency.Shift", new[] { 5, 6, 8 }, new[] { 5, 6, 8 })]
    [InlineData("Emergency.Look", new[] { 9 }, new[] { 9 })]
    public void Step_WaitsFor_OrderAndData(string id, int[] dependsOn, int[] inputs)
    {
        Assert.Equal(dependsOn, Step(id).DependsOn);
        Assert.Equal(inputs, Step(id).Inputs);
    }

    [Fact]
    public void Step_TakesMaybe_CanDoWithoutIt()
    {
        Assert.Equal([5, 6, 8], Step("Emergency.Shift").Inputs);
        Assert.Equal([5, 8], Step("Emergency.Shift").RequiredInputs);
    }

    [Fact]
    public void Refs_AreThoseOfTheDefinition_InOrder()
    {
        Assert.Equal(Enumerable.Range(0, 11), Definition.Steps.Select(static step => step.Index));
        var drain = Definition.BookType.GetNestedType("Steps")!.GetNestedType("Emergency")!.GetNestedType("CutAws")!.GetProperty("Drain")!.GetValue(null);

        Assert.Same(Step("Emergency.CutAws.Drain").Ref, drain);
        Assert.Equal([Contract("AccountsFenced"), Contract("TransactionsDrained")], drain!.GetType().GetGenericArguments());
        Assert.Equal(typeof(StepRef<,>), drain.GetType().GetGenericTypeDefinition());
    }

    [Fact]
    public async Task Library_Run_TakesWhatEarlierStepsGave()
    {
        var fenced = await RunAsync("Emergency.CutAws.Fence");
        var drained = await RunAsync("Emergency.CutAws.Drain", (4, fenced));
        var usable = await RunAsync("Emergency.WakeIdc.Check");
        var idc = await RunAsync("Emergency.WakeIdc.Connect", (7, usable), (4, fenced));

        var skipped = await RunAsync("Emergency.Shift", (5, drained), (8, idc));
        var closed = await RunAsync("Emergency.Shift", (5, drained), (8, idc), (6, await RunAsync("Emergency.CutAws.Close", (5, drained))));

        Assert.Equal("TrafficShifted { To = 2/(skipped)/True }", skipped.ToString());
        Assert.Equal("TrafficShifted { To = 2/IngressClosed { Group = sg-1 }/True }", closed.ToString());
        Assert.Same(Nothing.Value, await RunAsync("Emergency.Look", (9, closed)));
    }

    [Fact]
    public async Task Run_WithoutARequiredInput_SaysSo() =>
        await Assert.ThrowsAsync<InvalidOperationException>(() => RunAsync("Emergency.CutAws.Drain"));

    [Fact]
    public void When_AsksTheMemberItNames()
    {
        var close = Step("Emergency.CutAws.Close").Actions.When!;

        Assert.True(close(Book, Inputs("Emergency.CutAws.Close", (4, Make("AccountsFenced", 1)))));
        Assert.False(close(Book, Inputs("Emergency.CutAws.Close", (4, Make("AccountsFenced", 0)))));
        Assert.True(Step("Emergency.Look").Actions.When!(Book, Inputs("Emergency.Look")));
        Assert.Null(Step("Emergency.CutAws.Drain").Actions.When);
    }

    [Fact]
    public async Task Plan_KnowsItsInputOnlyOnceItIsThere()
    {
        var plan = Step("Emergency.CutAws.Drain").Actions.Plan!;
        var context = new PlanContext { Time = TimeProvider.System, CancellationToken = CancellationToken.None };

        Assert.Equal(["(skipped)"], (await plan(Book, Inputs("Emergency.CutAws.Drain"), context)).Notes);
        Assert.Equal(["AccountsFenced { SessionsLeft = 3 }"], (await plan(Book, Inputs("Emergency.CutAws.Drain", (4, Make("AccountsFenced", 3))), context)).Notes);
        Assert.Equal(["fence rds-1"], (await Step("Emergency.CutAws.Fence").Actions.Plan!(Book, Inputs("Emergency.CutAws.Fence"), context)).Notes);
        Assert.Null(Step("Emergency.Shift").Actions.Plan);
    }

    [Fact]
    public async Task ProbeAndUndo_ReachTheStep()
    {
        var fence = Step("Emergency.CutAws.Fence").Actions;

        var probe = await fence.Probe!(Book, Inputs("Emergency.CutAws.Fence"), new TestStepContext(CancellationToken.None));
        await fence.Undo!(Book, probe.Value!, new TestStepContext(CancellationToken.None));

        Assert.Equal((ProbeAnswer.Done, "locked"), (probe.Answer, probe.Reason));
        Assert.Same(probe.Value, Contract("FenceAccounts").GetProperty("Undone")!.GetValue(null));
        Assert.Null(Step("Emergency.CutAws.Drain").Actions.Probe);
        Assert.Null(Step("Emergency.CutAws.Drain").Actions.Undo);
    }

    [Fact]
    public async Task PersonsStep_Run_AsksThroughTheChannel()
    {
        using var cancellation = new CancellationTokenSource();
        var cause = Make("FailureCause", "disk");
        var backup = new BackupVerified { Backup = "dump", TakenAt = default, Proof = "restored" };
        var channel = new AnsweringChannel(Activator.CreateInstance(Step("Preparation.ApproveByTechLead").Output)!);
        using (Person.Use(channel))
        {
            var answer = await Step("Preparation.ApproveByTechLead").Actions.Run(Book, Inputs("Preparation.ApproveByTechLead", (0, cause), (2, backup)), new TestStepContext(cancellation.Token));

            Assert.Same(channel.Answer, answer);
        }

        Assert.Same(Step("Preparation.ApproveByTechLead").Ref, channel.Step);
        Assert.Equal([cause, backup], channel.Shown);
        Assert.Equal(cancellation.Token, channel.Token);
    }

    [Fact]
    public void Create_SetsEveryParameter()
    {
        Assert.Equal("INC-42", Definition.BookType.GetProperty("IncidentNumber")!.GetValue(Book));
        Assert.Equal(false, Definition.BookType.GetProperty("DryRun")!.GetValue(Book));
    }

    [Theory]
    [InlineData("IDC 롤백", "IDC 롤백!", true)]
    [InlineData("Timeout = \"30s\"", "Timeout = \"31s\"", true)]
    [InlineData("Timeout = \"90m\"", "Timeout = \"1h30m\"", false)]
    [InlineData("Parallel = true)]\n        internal", "Parallel = false)]\n        internal", true)]
    [InlineData("[Destructive]", "[Changes]", true)]
    [InlineData("new(\"sg-1\")", "new(\"sg-2\")", false)]
    public void Hash_ChangesWithTheDeclarationOnly(string before, string after, bool changes)
    {
        var source = Sample.Rollback.Replace("Timeout = \"1h30m\"", "Timeout = \"90m\"", StringComparison.Ordinal);
        Assert.Contains(before, source, StringComparison.Ordinal);
        var original = HashOf(source);

        var edited = HashOf(source.Replace(before, after, StringComparison.Ordinal));

        Assert.Matches("^[0-9a-f]{64}$", original);
        Assert.Equal(changes, original != edited);
    }

    private static string HashOf(string source)
    {
        var definition = RunbookCompiler.Compile(source).Source("MigrationRollback.Definition.g.cs");
        return System.Text.RegularExpressions.Regex.Match(definition, "Hash = \"([^\"]+)\"").Groups[1].Value;
    }

    private static StepDefinition Step(string id) => Definition.Steps.Single(step => step.Id == id);

    private static Type Contract(string name) => Consumer.GetType("Shop." + name, throwOnError: true)!;

    private static object Make(string contract, object value) => Activator.CreateInstance(Contract(contract), value)!;

    private static StepInputs Inputs(string id, params (int Step, object Output)[] outputs) => new(Step(id).Inputs, outputs.ToDictionary(static output => output.Step, static output => output.Output));

    private static async Task<object> RunAsync(string id, params (int Step, object Output)[] outputs) =>
        (await Step(id).Actions.Run(Book, Inputs(id, outputs), new TestStepContext(CancellationToken.None)))!;

    private static object CreateBook()
    {
        var parameters = ParameterValues.Parse(Definition.Parameters, new Dictionary<string, string> { ["incident-number"] = "INC-42" });
        return Definition.BookType.GetMethod("Create")!.Invoke(null, [parameters, Make("RollbackTargets", "rds-1")])!;
    }
}
