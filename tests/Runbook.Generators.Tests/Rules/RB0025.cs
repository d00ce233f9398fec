using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB0025
{
    [Fact]
    public void WhatOtherAssembliesWouldNotSee_IsReported() => RuleAssert.Findings(
        """
        [Runbook("shared", "Shared")]
        public abstract partial class Shared
        {
            [Parameter("Incident", Default = "x")] internal string {|RB0025:Incident|} { get; init; } = "";

            [Phase("Preparation")]
            public sealed partial class Preparation
            {
                [Step("A")] FenceStep {|RB0025:A|} => new();
                [Step("B"), ReadOnly] internal void {|RB0025:B|}() { }
                [Manual("C", Role = typeof(Lead))] private partial Task {|RB0025:C|}();
                [Step("D", When = nameof(IsNeeded)), ReadOnly] public void D() { }

                private bool {|RB0025:IsNeeded|} => true;

                [Track("Track")]
                internal sealed partial class {|RB0025:Cut|}
                {
                    [Step("E"), ReadOnly] public void E() { }
                }
            }

            [Contingency("Restore")]
            internal sealed partial class {|RB0025:Restore|}
            {
                [Step("F"), ReadOnly] public void F() { }
            }

            [Monitor("Lag", Every = "10s")] internal Lag {|RB0025:Lag|} => new();
            [Notice("Tell", On = RunEvent.Ended, To = typeof(Team))] Message {|RB0025:Tell|} => "";
        }
        """);

    [Fact]
    public void PrivateStep_SaysWhyThatIsBad()
    {
        var findings = RuleAssert.Findings(
            """
            [Runbook("shared", "Shared")]
            public abstract partial class Shared
            {
                [Phase("Preparation")]
                public sealed partial class Preparation
                {
                    [Step("A")] FenceStep {|RB0025:Fence|} => new();
                }
            }
            """);

        RuleAssert.Says("'Fence' stands in the public abstract runbook 'Shared', which other assemblies derive from, and is not public: they would not see it, and would silently leave it out. Make it public.", findings);
    }

    [Fact]
    public void PrivateClasses_InAnInternalRunbook_CannotBeNamedByThoseThatDerive() => RuleAssert.Findings(
        """
        [Runbook("shared", "Shared")]
        abstract partial class Shared
        {
            [Phase("Preparation")]
            sealed partial class {|RB0025:Preparation|}
            {
                [Step("A")] FenceStep Fence => new();
            }
        }
        """);

    [Fact]
    public void PublicMembers_AndThoseOfRunbooksThatAreNotShared_AreSilent() => RuleAssert.Findings(
        """
        [Runbook("shared", "Shared")]
        public abstract partial class Shared
        {
            [Parameter("Incident")] public required string Incident { get; init; }

            [Phase("Preparation")]
            public sealed partial class Preparation
            {
                [Step("A", When = nameof(IsNeeded))] public FenceStep A => new();

                public static bool IsNeeded => true;
                private bool Helper => true;
            }

            [Monitor("Lag", Every = "10s")] protected Lag Lag => new();
        }

        [Runbook("inner", "Inner")]
        abstract partial class Inner
        {
            [Phase("Preparation")]
            internal sealed partial class Preparation
            {
                [Step("A")] FenceStep A => new();
            }

            [Monitor("Lag", Every = "10s")] Lag Lag => new();
        }

        [Runbook("one", "One")]
        sealed partial class One : Inner;

        [Runbook("two", "Two")]
        public sealed partial class Two
        {
            [Phase("Preparation")]
            sealed partial class Preparation
            {
                [Step("A")] FenceStep A => new();
            }
        }
        """);
}
