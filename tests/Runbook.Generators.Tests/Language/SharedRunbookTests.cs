using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Language;

/// <summary>A runbook that derives from an abstract one: in one assembly, and with the abstract one in another, of which the compiler sees no source.</summary>
public class SharedRunbookTests
{
    private const string Shared = """
        [Runbook("shared", "Shared", Owner = typeof(Dba))]
        [Exclusive("orders-db")]
        public abstract partial class Shared(string region = "seoul")
        {
            [Parameter("Incident", Pattern = "INC-[0-9]+")] public required string Incident { get; init; }
            [Parameter("Dry run", Default = "true")] protected bool DryRun { get; init; }

            public string Region => region;

            // Neither the alphabet nor the kind of member is the order.
            [Phase("Preparation", Order = 1, OnFailure = typeof(GiveUp))]
            public sealed partial class Preparation
            {
                [Track("Second in the alphabet")]
                public sealed partial class Zebra
                {
                    [Step("Z2"), ReadOnly] public Fenced Z2() => new();
                    [Step("Z1")] public DrainStep Z1 => new();
                }

                [Track("First in the alphabet", When = nameof(IsDry))]
                public sealed partial class Ant
                {
                    [Step("B"), ReadOnly] public string B(Drained drained) => Book.Region + Book.Incident;
                    [Step("A", When = nameof(IsKorean)), ReadOnly] public Closed A(string text) => new();
                    public static bool IsKorean(string text) => text.StartsWith("seoul");
                }

                [Approval<Lead>("Go")] public partial Task<Approved<Lead>> Approve(Fenced fenced, CancellationToken ct);

                public bool IsDry => Book.DryRun;
            }

            [Contingency("Give up", Then = Afterwards.End, Undo = [typeof(Preparation)])]
            public sealed partial class GiveUp
            {
                [Manual("Tell")] public partial Task Tell();
            }

            [Monitor("Lag", Every = "10s", OnBreach = typeof(GiveUp))] public Reading Lag(Maybe<Fenced> fenced) => Reading.AtMost(Region, fenced.HasValue ? 1 : 9, 5);
            [Notice("Start", On = RunEvent.Started, To = typeof(Team), When = nameof(IsSilent))] public Message Start(Maybe<Drained> drained, Maybe<Closed> closed) => Incident;

            protected bool IsSilent => !DryRun;
        }
        """;

    private const string Derived = """
        [Runbook("derived", "Derived")]
        public sealed partial class Derived(string region = "busan") : Shared(region)
        {
            [Parameter("Number", Default = "7")] public int Number { get; init; }

            [Phase("First", Order = 0)]
            public sealed partial class First
            {
                [Step("Look"), ReadOnly] int Look() => Book.Number;
            }

            [Phase("Emergency", Order = 2, TimeBox = "5m", OverrunTo = typeof(GiveUp))]
            public sealed partial class Emergency
            {
                [Step("Shift", Timeout = "1m", OnFailure = typeof(Restore))] ChangingStep Shift => new();
                [Step("Count", Timeout = "1m", When = nameof(IsDryHere)), ReadOnly] void Count(int number, Fenced fenced, Maybe<Closed> closed, Approved<Lead> approved) { }
                [Manual("Ask", Timeout = "1m")] public partial Task Ask(Fenced fenced);
            }

            [Contingency("Restore")]
            public sealed partial class Restore
            {
                [Manual("Mend")] public partial Task Mend();
            }

            [Monitor("Own", Every = "1s", During = [typeof(Preparation)])] public Lag Own => new();

            private bool IsDryHere => DryRun;
        }
        """;

    private static readonly Lazy<LoadedRunbook> Beside = new(static () => new LoadedRunbook(
        RunbookCompiler.Load(LoadedRunbook.Source(Shared), LoadedRunbook.Source(Derived), Sample.Prelude), "Shop.Derived", ("incident", "INC-42")));

    private static readonly Lazy<LoadedRunbook> Apart = new(static () =>
    {
        var library = AssemblyImage.Build("Library", [], LoadedRunbook.Source(Shared), Sample.Prelude);
        return new LoadedRunbook(AssemblyImage.Load(library, AssemblyImage.Build("Consumer", [library], LoadedRunbook.Source(Derived))), "Shop.Derived", ("incident", "INC-42"));
    });

    [Fact]
    public void OtherAssembly_GivesTheSameDefinition()
    {
        Assert.Equal(Beside.Value.Definition.Hash, Apart.Value.Definition.Hash);
        Assert.Equal(Beside.Value.Definition.Checklist, Apart.Value.Definition.Checklist);
        Assert.Equal(Beside.Value.Definition.Diagram, Apart.Value.Definition.Diagram);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Phases_ComeInTheirPlaces_AndStepsAsWritten(bool isApart)
    {
        var definition = Runbook(isApart).Definition;

        Assert.Equal(["First", "Preparation", "Emergency", "GiveUp", "Restore"], definition.Phases.Select(static phase => phase.Id));
        Assert.Equal(
            [
                "First.Look", "Preparation.Zebra.Z2", "Preparation.Zebra.Z1", "Preparation.Ant.B", "Preparation.Ant.A", "Preparation.Approve",
                "Emergency.Shift", "Emergency.Count", "Emergency.Ask", "GiveUp.Tell", "Restore.Mend",
            ],
            definition.Steps.Select(static step => step.Id));
        Assert.Equal(Enumerable.Range(0, 11), definition.Steps.Select(static step => step.Index));
        Assert.Equal(["incident", "dry-run", "number"], definition.Parameters.Select(static parameter => parameter.Name));
        Assert.Equal("INC-[0-9]+", definition.Parameters[0].Pattern);
        Assert.Equal(["orders-db"], definition.Exclusive);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Steps_KnowTheirInputsConditionsAndOwners(bool isApart)
    {
        var runbook = Runbook(isApart);

        Assert.Equal([1], runbook.Step("Preparation.Zebra.Z1").Inputs);
        Assert.Equal([0, 1, 4, 5], runbook.Step("Emergency.Count").Inputs);
        Assert.Equal(["IsDry", "IsKorean"], runbook.Step("Preparation.Ant.A").Conditions);
        Assert.Equal([3, 3], runbook.Step("Preparation.Ant.A").Inputs);
        Assert.Equal(["IsDryHere"], runbook.Step("Emergency.Count").Conditions);
        Assert.All(runbook.Definition.Steps.Where(static step => !step.IsGate), static step => Assert.Equal("Dba", step.Role));
        Assert.Equal((3, 4), (runbook.Step("Preparation.Zebra.Z1").OnFailure, runbook.Step("Emergency.Shift").OnFailure));
        Assert.Equal(3, runbook.Definition.Phases[2].OverrunTo);
        Assert.Equal([1], runbook.Definition.Phases[3].Undo);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task InheritedSteps_Run_OnTheDerivedRunbook(bool isApart)
    {
        var runbook = Runbook(isApart);
        var fenced = await runbook.RunAsync("Preparation.Zebra.Z2");
        var drained = await runbook.RunAsync("Preparation.Zebra.Z1", ("Preparation.Zebra.Z2", fenced));

        Assert.Equal("busanINC-42", await runbook.RunAsync("Preparation.Ant.B", ("Preparation.Zebra.Z1", drained)));
        Assert.True(runbook.When("Preparation.Ant.A", ("Preparation.Ant.B", "seoul")));
        Assert.False(runbook.When("Preparation.Ant.A", ("Preparation.Ant.B", "busan")));
        Assert.True(runbook.When("Emergency.Count"));
        Assert.Equal(7, await runbook.RunAsync("First.Look"));
    }

    [Theory]
    [InlineData(false, "Preparation.Approve")]
    [InlineData(true, "Preparation.Approve")]
    [InlineData(false, "Emergency.Ask")]
    [InlineData(true, "Emergency.Ask")]
    public async Task PersonsSteps_Ask_ByTheirId(bool isApart, string id)
    {
        var runbook = Runbook(isApart);
        var fenced = runbook.Make("Fenced");
        var channel = new AnsweringChannel(id == "Emergency.Ask" ? Nothing.Value : Activator.CreateInstance(runbook.Step(id).Output)!);
        using (Person.Use(channel))
        {
            Assert.Same(channel.Answer, await runbook.RunAsync(id, ("Preparation.Zebra.Z2", fenced)));
        }

        Assert.Equal(id, channel.Step!.Id);
        Assert.Equal([fenced], channel.Shown);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task MonitorsAndNotices_OfBoth_Work(bool isApart)
    {
        var runbook = Runbook(isApart);
        var monitors = runbook.Definition.Monitors.ToDictionary(static monitor => monitor.Id);
        var notice = Assert.Single(runbook.Definition.Notices);
        var inputs = runbook.Inputs(monitors["Lag"].Inputs, ("Preparation.Zebra.Z2", runbook.Make("Fenced")));

        Assert.Equal("busan 1 (≤ 5)", (await monitors["Lag"].Read(runbook.Book, inputs, TimeProvider.System, CancellationToken.None)).Text);
        Assert.Equal((3, "Dba"), (monitors["Lag"].Contingency, monitors["Lag"].Owner));
        Assert.Equal([1], monitors["Own"].During);
        Assert.True((await monitors["Own"].Read(runbook.Book, inputs, TimeProvider.System, CancellationToken.None)).Ok);
        Assert.False(notice.When!(runbook.Book, inputs));
        Assert.Equal("INC-42", notice.Write(runbook.Book, runbook.Inputs(notice.Inputs), new Occasion { Event = RunEvent.Started, RunId = "run", At = DateTimeOffset.UnixEpoch }).Text);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Machine_LeadsThroughBoth(bool isApart)
    {
        var machine = Runbook(isApart).Definition.CreatePhaseMachine();
        machine.Fire(PhaseTrigger.Start);
        Assert.Equal([3], Enumerable.Range(0, 5).Where(machine.CanEnter));
        machine.Fire(PhaseTrigger.PhaseDone);
        Assert.Equal([3], Enumerable.Range(0, 5).Where(machine.CanEnter));
        machine.Fire(PhaseTrigger.PhaseDone);
        Assert.Equal([3, 4], Enumerable.Range(0, 5).Where(machine.CanEnter));

        machine.Enter(4);
        machine.Enter(2);
        machine.Enter(3);
        machine.Fire(PhaseTrigger.PhaseDone);

        Assert.Equal(RunState.Diverted, machine.State);
    }

    [Fact]
    public void RunbookWithNothingOfItsOwn_TakesOverEverything_AsWritten()
    {
        var library = AssemblyImage.Build("Library", [], LoadedRunbook.Source(Shared), Sample.Prelude);
        var consumer = AssemblyImage.Build("Consumer", [library], LoadedRunbook.Source("""
            [Runbook("plain", "Plain", Owner = typeof(Ops)), Waive("RB4007", Justification = "Nothing is changed in a test.")]
            public sealed partial class Plain : Shared;
            """));
        var runbook = new LoadedRunbook(AssemblyImage.Load(library, consumer), "Shop.Plain", ("incident", "INC-1"));

        Assert.Equal(
            ["Preparation.Zebra.Z2", "Preparation.Zebra.Z1", "Preparation.Ant.B", "Preparation.Ant.A", "Preparation.Approve", "GiveUp.Tell"],
            runbook.Definition.Steps.Select(static step => step.Id));
        Assert.Equal("Ops", runbook.Step("GiveUp.Tell").Role);
    }

    [Fact]
    public void ChainOfThreeAssemblies_TakesOverFromBoth()
    {
        var first = AssemblyImage.Build("First", [], LoadedRunbook.Source(Shared), Sample.Prelude);
        var second = AssemblyImage.Build("Second", [first], """
            using Runbook;

            namespace Elsewhere.Teams;

            [Runbook("team", "Team", Owner = typeof(Shop.Lead)), Exclusive("team")]
            public abstract partial class TeamRunbook : Shop.Shared
            {
                [Phase("Check", Order = 30)]
                protected sealed partial class Check
                {
                    [Step("Y", OnFailure = typeof(GiveUp)), ReadOnly] public void Y() { }
                    [Step("X", When = nameof(IsDryHere)), ReadOnly] public void X(Shop.Fenced fenced) { }
                }

                protected bool IsDryHere => DryRun;

                [Monitor("Team lag", Every = "5s", During = [typeof(Check), typeof(Preparation)])] protected Shop.Lag TeamLag => new();
            }
            """);
        var third = AssemblyImage.Build("Third", [first, second], LoadedRunbook.Source("""
            public static partial class Outer
            {
                [Runbook("third", "Third"), Waive("RB4007", Justification = "Nothing is changed in a test.")]
                internal sealed partial class Third : Elsewhere.Teams.TeamRunbook
                {
                    [Phase("Look", Order = 15)]
                    private sealed partial class Look
                    {
                        [Manual("See", OnFailure = typeof(GiveUp))] private partial Task See(Fenced fenced);
                    }
                }
            }
            """));
        var runbook = new LoadedRunbook(AssemblyImage.Load(first, second, third), "Shop.Outer+Third", ("incident", "INC-1"));

        Assert.Equal(["Preparation", "Look", "Check", "GiveUp"], runbook.Definition.Phases.Select(static phase => phase.Id));
        Assert.Equal(["Check.Y", "Check.X"], runbook.Definition.Steps.Where(static step => step.Phase == 2).Select(static step => step.Id));
        Assert.Equal(["Lag", "TeamLag"], runbook.Definition.Monitors.Select(static monitor => monitor.Id));
        Assert.Equal([2, 0], runbook.Definition.Monitors[1].During);
        Assert.Equal(["orders-db", "team"], runbook.Definition.Exclusive);
        Assert.Equal(("Lead", "Lead"), (runbook.Step("GiveUp.Tell").Role, runbook.Step("Look.See").Role));
        Assert.True(runbook.When("Check.X"));
    }

    private static LoadedRunbook Runbook(bool isApart) => (isApart ? Apart : Beside).Value;
}
