using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB0016
{
    private const string Usings = "using Runbook; namespace Shop;\n";

    private const string Emergency = """
            [Phase("Emergency")]
            public sealed partial class Emergency
            {
                [Step("Fence")] public FenceStep Fence => new();
            }
        """;

    [Fact]
    public void PhaseThatDoesNotSayItsPlace_WhereOthersDo_IsReportedAtTheRunbook() => RuleAssert.Says(
        "The phases of 'Rollback' have no defined order: 'Emergency' does not say its place, and others say theirs. Give each an Order.",
        RuleAssert.Findings($$"""
            [Runbook("rollback", "Rollback")]
            public sealed partial class {|RB0016:Rollback|}
            {
            {{Emergency}}

                [Phase("After", Order = 2)]
                public sealed partial class After
                {
                    [Step("Drain")] DrainStep Drain => new();
                }
            }
            """));

    [Fact]
    public void TwoInOnePlace_AreReported() => RuleAssert.Says(
        "The phases of 'Rollback' have no defined order: 'A' and 'C' both have Order = 1. Give each an Order of its own.",
        RuleAssert.Findings("""
            [Runbook("rollback", "Rollback")]
            public sealed partial class {|RB0016:Rollback|}
            {
                [Phase("A", Order = 1)] public sealed partial class A { [Step("Step A")] FenceStep Step => new(); }
                [Phase("B", Order = 0)] public sealed partial class B { [Step("Step B"), ReadOnly] void Step() { } }
                [Phase("C", Order = 1)] public sealed partial class C { [Step("Step C"), ReadOnly] void Step() { } }
            }
            """));

    [Fact]
    public void Tracks_AreReportedAtThePhase() => RuleAssert.Says(
        "The tracks of 'Emergency' have no defined order: 'B' does not say its place, and others say theirs. Give each an Order.",
        RuleAssert.InRunbook("""
                [Phase("Emergency")]
                public sealed partial class {|RB0016:Emergency|}
                {
                    [Track("A", Order = 2)] public sealed partial class A { [Step("Step A")] FenceStep Step => new(); }
                    [Track("B")] public sealed partial class B { [Step("Step B"), ReadOnly] void Step() { } }
                }
            """));

    [Fact]
    public void TrackWithAPlace_BesideSteps_IsReportedAtThePhase() => RuleAssert.Says(
        "The steps and tracks of 'Emergency' have no defined order: 'A' says its place, and step 'Look' beside it cannot. Put the steps into tracks that say theirs, or take Order away.",
        RuleAssert.InRunbook("""
                [Phase("Emergency")]
                public sealed partial class {|RB0016:Emergency|}
                {
                    [Track("A", Order = 2)] public sealed partial class A { [Step("Step A")] FenceStep Step => new(); }
                    [Step("Look"), ReadOnly] void Look() { }
                }
            """));

    [Fact]
    public void PhasesOfTwoRunbooks_WithoutPlaces_AreReportedAtTheDerivedOne() => RuleAssert.Says(
        "The phases of 'One' have no defined order: 'Emergency' does not say its place, and some come from a runbook that this one derives from. Give each an Order.",
        RuleAssert.Findings($$"""
            [Runbook("shared", "Shared")]
            public abstract partial class Shared
            {
            {{Emergency}}
            }

            [Runbook("one", "One")]
            public abstract partial class {|RB0016:One|} : Shared
            {
                [Phase("After", Order = 2)]
                public sealed partial class After
                {
                    [Step("Drain")] public DrainStep Drain => new();
                }
            }

            [Runbook("two", "Two")]
            public sealed partial class Two : One;
            """));

    [Fact]
    public void PlacesOfOwnAndInheritedPhases_AreSilent() => RuleAssert.Findings($$"""
        [Runbook("shared", "Shared")]
        public abstract partial class Shared
        {
            [Phase("One", Order = 10)] public sealed partial class One { [Step("Look")] public FenceStep Look => new(); }
        }

        [Runbook("rollback", "Rollback")]
        public sealed partial class Rollback : Shared
        {
            [Phase("Two", Order = 5)] public sealed partial class Two { [Step("See"), ReadOnly] void See() { } }
        }
        """);

    [Fact]
    public void PlacesOfPhasesInTwoFiles_Count_AndAreSilent()
    {
        var compiled = RunbookCompiler.Compile(
            Usings + """
                [Runbook("rollback", "Rollback")]
                public sealed partial class Rollback
                {
                    [Phase("Last", Order = 3)] public sealed partial class Last { [Step("Step 3"), ReadOnly] void Step() { } }
                    [Phase("First", Order = -1)] public sealed partial class First { [Step("Step 1"), ReadOnly] void Step() { } }
                }
                """,
            Usings + """
                public sealed partial class Rollback
                {
                    [Phase("Middle", Order = 2)] public sealed partial class Middle { [Step("Step 2"), ReadOnly] void Step() { } }
                }
                """);

        Assert.Empty(compiled.Findings);
        Assert.Empty(compiled.CompilerDiagnostics);
        Assert.Equal(["Step 1", "Step 2", "Step 3"], Titles(compiled));
    }

    [Fact]
    public void PlacesOfTracksInTwoFiles_Count_AndAreSilent()
    {
        var compiled = RunbookCompiler.Compile(
            Usings + """
                [Runbook("rollback", "Rollback")]
                public sealed partial class Rollback
                {
                    [Phase("Emergency")]
                    public sealed partial class Emergency
                    {
                        [Track("Last", Order = 3)] public sealed partial class Last { [Step("Step 3"), ReadOnly] void Step() { } }
                    }
                }
                """,
            Usings + """
                public sealed partial class Rollback
                {
                    public sealed partial class Emergency
                    {
                        [Track("First", Order = 1)] public sealed partial class First { [Step("Step 1"), ReadOnly] void Step() { } }
                        [Track("Middle", Order = 2)] public sealed partial class Middle { [Step("Step 2"), ReadOnly] void Step() { } }
                    }
                }
                """);

        Assert.Empty(compiled.Findings);
        Assert.Empty(compiled.CompilerDiagnostics);
        Assert.Equal(["Step 1", "Step 2", "Step 3"], Titles(compiled));
    }

    private static string[] Titles(Compiled compiled) =>
        [.. System.Text.RegularExpressions.Regex.Matches(compiled.Source("Rollback.Definition.g.cs"), "Title = \"(Step [0-9])\"").Select(static match => match.Groups[1].Value)];
}
