using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB0023
{
    [Fact]
    public void WhatIsNoContingency_IsReportedWhereverOneIsNamed() => RuleAssert.InRunbook(
        """
            [Phase("Preparation", OnFailure = {|RB0023:typeof(Emergency)|})]
            public sealed partial class Preparation
            {
                [Step("Look", OnFailure = {|RB0023:typeof(Preparation)|}), ReadOnly] void Look() { }
                [Manual("Ask", OnFailure = {|RB0023:typeof(string)|})] public partial Task Ask();
            }

            [Phase("Emergency", TimeBox = "15m", OverrunTo = {|RB0023:typeof(Team)|})]
            public sealed partial class Emergency
            {
                [Track("Cut", OnFailure = {|RB0023:typeof(Cut)|})]
                public sealed partial class Cut
                {
                    [Step("Fence", Timeout = "1m", OnFailure = typeof(Restore))] FenceStep Fence => new();
                }
            }

            [Contingency("Restore", OnFailure = {|RB0023:typeof(Emergency)|}, Undo = {|RB0023:[typeof(Restore), typeof(Emergency)]|})]
            public sealed partial class Restore
            {
                [Step("Check"), ReadOnly] void Check() { }
            }

            [Monitor("Lag", Every = "10s", OnBreach = {|RB0023:typeof(Emergency)|}, During = {|RB0023:[typeof(Emergency), typeof(Lead)]|})] public Lag Lag => new();
            [Notice("Tell", On = RunEvent.Ended, To = typeof(Team), During = {|RB0023:[typeof(Emergency.Cut)]|})] public Message Tell => "";
        """);

    [Theory]
    [InlineData("[Step(\"Look\", OnFailure = {|RB0023:typeof(Emergency)|}), ReadOnly] void Look() { }", "OnFailure of 'Look' (Emergency.Look) is typeof(Emergency), which is a phase and no contingency. Name a nested class marked [Contingency]; the run would have nowhere to go.")]
    [InlineData("[Step(\"Look\", OnFailure = {|RB0023:typeof(Other.Restore)|}), ReadOnly] void Look() { }", "OnFailure of 'Look' (Emergency.Look) is typeof(Restore), which is no contingency of this runbook. Name a nested class marked [Contingency]; the run would have nowhere to go.")]
    public void Step_SaysWhyNot(string step, string message)
    {
        var findings = RuleAssert.Findings($$"""
            [Runbook("one", "One")]
            public sealed partial class One
            {
                [Phase("Emergency")]
                public sealed partial class Emergency
                {
                    {{step}}
                }
            }

            [Runbook("other", "Other")]
            public sealed partial class Other
            {
                [Phase("Emergency", OnFailure = typeof(Restore))]
                public sealed partial class Emergency
                {
                    [Step("Look"), ReadOnly] void Look() { }
                }

                [Contingency("Restore")]
                public sealed partial class Restore
                {
                    [Step("Check"), ReadOnly] void Check() { }
                }
            }
            """);

        RuleAssert.Says(message, findings);
    }

    [Theory]
    [InlineData("[Contingency(\"Back\", Undo = {|RB0023:[typeof(Restore)]|})]", "Undo of 'Back' (Back) is typeof(Restore), which is a contingency and no phase. Name nested classes marked [Phase].")]
    [InlineData("[Contingency(\"Back\", Undo = {|RB0023:[typeof(Emergency), typeof(int)]|})]", "Undo of 'Back' (Back) is typeof(Int32), which is no phase of this runbook. Name nested classes marked [Phase].")]
    public void Undo_SaysWhyNot(string contingency, string message)
    {
        var findings = RuleAssert.InRunbook($$"""
                [Phase("Emergency", OnFailure = typeof(Restore))]
                public sealed partial class Emergency
                {
                    [Step("Look", OnFailure = typeof(Back)), ReadOnly] void Look() { }
                    [Step("See"), ReadOnly] void See() { }
                }

                [Contingency("Restore")]
                public sealed partial class Restore
                {
                    [Step("Check"), ReadOnly] void Check() { }
                }

                {{contingency}}
                public sealed partial class Back
                {
                    [Step("Check again"), ReadOnly] void Check() { }
                }
            """);

        RuleAssert.Says(message, findings);
    }

    [Fact]
    public void UnknownType_IsLeftToTheCompiler() => RuleAssert.InPhase(
        """
                [Step("Look", OnFailure = typeof(Missing)), ReadOnly] void Look() { }
        """,
        "CS0246");

    [Fact]
    public void OwnAndInheritedOnes_AreSilent() => RuleAssert.Findings(
        """
        [Runbook("shared", "Shared")]
        public abstract partial class Shared
        {
            [Phase("Preparation", Order = 1, OnFailure = typeof(Restore))]
            public sealed partial class Preparation
            {
                [Step("Look"), ReadOnly] public void Look() { }
            }

            [Contingency("Restore", Undo = [typeof(Preparation)])]
            public sealed partial class Restore
            {
                [Step("Check"), ReadOnly] public void Check() { }
            }
        }

        [Runbook("one", "One")]
        public sealed partial class One : Shared
        {
            [Phase("Emergency", Order = 2, TimeBox = "15m", OverrunTo = typeof(Restore))]
            public sealed partial class Emergency
            {
                [Step("Fence", Timeout = "1m", OnFailure = typeof(Shared.Restore))] FenceStep Fence => new();
            }

            [Monitor("Lag", Every = "10s", OnBreach = typeof(Restore), During = [typeof(Preparation), typeof(Emergency), typeof(Restore)])] public Lag Lag => new();
        }
        """);
}
