using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB2003
{
    [Fact]
    public void WorstCase_OverTheBox_SaysWhereTheTimeGoes()
    {
        var findings = RuleAssert.InRunbook(
            """
                [Phase("Emergency", TimeBox = {|RB2003:"10m"|})]
                public sealed partial class Emergency
                {
                    [Step("Fence", Timeout = "1m", Expected = "5s")] FenceStep Fence => new();
                    [Step("Drain", Timeout = "30s"), Retry(4, Backoff = "10s", MaxBackoff = "15s")] DrainStep Drain => new();
                    [Manual("Look", Timeout = "9m")] public partial Task Look();
                }
            """);

        RuleAssert.Says(
            "In the worst case phase 'Emergency' takes 12m40s, and its time box is 10m: machine 3m40s ('Drain' 2m40s (4 attempts, 40s backoff) · 'Fence' 1m), people 9m ('Look' 9m). "
            + "Shorten the longest of these, or say with OverrunTo what happens then.",
            findings);
    }

    [Fact]
    public void ManySteps_AreSummedUpBehindTheLongest()
    {
        var findings = RuleAssert.InRunbook(
            """
                [Phase("Emergency", TimeBox = {|RB2003:"10m"|})]
                public sealed partial class Emergency
                {
                    [Step("A", Timeout = "10s"), ReadOnly] void A() { }
                    [Step("B", Timeout = "20s"), ReadOnly] void B() { }
                    [Step("C", Timeout = "7m"), ReadOnly] void C() { }
                    [Step("D", Timeout = "1m"), ReadOnly] void D() { }
                    [Step("E", Timeout = "2m"), ReadOnly] void E() { }
                    [Step("F", Timeout = "40s"), ReadOnly] void F() { }
                    [Step("G", Timeout = "50s"), ReadOnly] void G() { }
                }
            """);

        Assert.Contains(": machine 12m ('C' 7m · 'E' 2m · 'D' 1m · 'G' 50s · 'F' 40s · 2 more 30s). Shorten", Assert.Single(findings).GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public void DefaultBackoff_DoublesUpToAMinute() => RuleAssert.InRunbook(
        """
            [Phase("Fits", TimeBox = "4m25s")]
            public sealed partial class Fits
            {
                [Step("A", Timeout = "10s"), ReadOnly, Retry(7)] void A() { }
            }

            [Phase("Does not", TimeBox = {|RB2003:"4m24s"|})]
            public sealed partial class DoesNot
            {
                [Step("B", Timeout = "10s"), ReadOnly, Retry(7)] void B() { }
            }
        """);

    [Fact]
    public void ConditionalSteps_Count() => RuleAssert.InRunbook(
        """
            [Phase("Emergency", TimeBox = {|RB2003:"5m"|})]
            public sealed partial class Emergency
            {
                [Step("A", Timeout = "3m"), ReadOnly] void A() { }
                [Step("B", Timeout = "3m", When = nameof(IsNeeded)), ReadOnly] void B() { }

                bool IsNeeded => true;
            }
        """);

    [Fact]
    public void Contingency_HasNoOverrunTo_SoItsBoxIsToBeWidened()
    {
        var findings = RuleAssert.InRunbook(
            """
                [Phase("Emergency", OnFailure = typeof(Restore))]
                public sealed partial class Emergency
                {
                    [Step("Fence")] FenceStep Fence => new();
                }

                [Contingency("Restore", TimeBox = {|RB2003:"5m"|})]
                public sealed partial class Restore
                {
                    [Step("A", Timeout = "3m"), ReadOnly] void A() { }
                    [Step("B", Timeout = "3m"), ReadOnly] void B() { }
                }
            """);

        Assert.EndsWith("Shorten the longest of these, or widen TimeBox.", Assert.Single(findings).GetMessage(null), StringComparison.Ordinal);
    }

    [Fact]
    public void WorstCase_SideBySideOrJustFitting_IsSilent() => RuleAssert.InRunbook(
        """
            [Phase("Emergency", TimeBox = "5m")]
            public sealed partial class Emergency
            {
                [Track("A", Parallel = true)]
                public sealed partial class A
                {
                    [Step("Left", Timeout = "3m"), ReadOnly] void Left() { }
                }

                [Track("B", Parallel = true)]
                public sealed partial class B
                {
                    [Step("Right", Timeout = "4m"), ReadOnly] void Right() { }
                }

                [Manual("Look", Timeout = "1m")] public partial Task Look();
            }
        """);

    [Fact]
    public void WorstCase_WhereOverrunToSaysWhatHappens_IsSilent() => RuleAssert.InRunbook(
        """
            [Phase("Emergency", TimeBox = "5m", OverrunTo = typeof(Late))]
            public sealed partial class Emergency
            {
                [Step("A", Timeout = "3m"), ReadOnly] void A() { }
                [Step("B", Timeout = "3m"), ReadOnly] void B() { }
            }

            [Contingency("Late")]
            public sealed partial class Late
            {
                [Step("C"), ReadOnly] void C() { }
            }
        """);

    [Fact]
    public void WhatOtherRulesReport_IsNotReportedTwice() => RuleAssert.InRunbook(
        """
            [Phase("Plan", TimeBox = {|RB2002:"5m"|})]
            public sealed partial class Plan
            {
                [Step("A", Timeout = "4m", Expected = "3m"), ReadOnly] void A() { }
                [Step("B", Timeout = "4m", Expected = "3m"), ReadOnly] void B() { }
            }

            [Phase("Timeout", TimeBox = "5m")]
            public sealed partial class OneTimeout
            {
                [Step("C", Timeout = {|RB2006:"6m"|}), ReadOnly] void C() { }
                [Step("D", Timeout = "2m"), ReadOnly] void D() { }
            }

            [Phase("None", TimeBox = "5m")]
            public sealed partial class None
            {
                [Step("E"), ReadOnly] void {|RB2001:E|}() { }
                [Step("F", Timeout = "5m"), ReadOnly] void F() { }
            }

            [Phase("Reference", TimeBox = "5m", OverrunTo = {|RB0023:typeof(Plan)|})]
            public sealed partial class Reference
            {
                [Step("G", Timeout = "3m"), ReadOnly] void G() { }
                [Step("H", Timeout = "3m"), ReadOnly] void H() { }
            }
        """);
}
