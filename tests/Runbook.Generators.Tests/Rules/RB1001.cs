using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB1001
{
    [Fact]
    public void Input_OfNobody_IsReported()
    {
        var findings = RuleAssert.InPhase(
            """
                    [Step("Drain")] DrainStep {|RB1001:Drain|} => new();
            """);

        RuleAssert.Says("'Drain' (Emergency.Drain) consumes Fenced, which no step of the runbook produces. Add a step above it that returns Fenced, or remove the input.", findings);
    }

    [Fact]
    public void InputOfConditionAndMaybe_OfNobody_AreReported()
    {
        RuleAssert.InPhase(
            """
                    [Step("A", When = nameof(Needed)), ReadOnly] void {|RB1001:A|}() { }
                    [Step("B"), ReadOnly] void {|RB1001:B|}(Maybe<Drained> drained) { }
                    bool Needed(Closed closed) => true;
            """);
    }

    [Fact]
    public void WhatAMonitorOrNoticeTakes_OfNobody_IsReported()
    {
        var findings = RuleAssert.InRunbook(
            """
                [Monitor("에러 발생률", Every = "10s")] public Reading {|RB1001:ErrorRate|}(Maybe<Shifted> shifted, TimeProvider time) => null!;
                [Notice("Tell", On = RunEvent.Started, To = typeof(Team), When = nameof(Loud))] public Message {|RB1001:Tell|}(Occasion occasion, Maybe<Fenced> fenced) => null!;
                bool Loud(Maybe<Drained> drained) => true;

                [Phase("Emergency")]
                public sealed partial class Emergency
                {
                    [Step("Fence")] FenceStep Fence => new();
                }
            """);

        RuleAssert.Says("'에러 발생률' (ErrorRate) consumes Shifted, which no step of the runbook produces. Add a step above it that returns Shifted, or remove the input.", [findings[0]]);
    }

    [Fact]
    public void Input_OfUnreadableStep_IsNotReportedToo()
    {
        RuleAssert.InPhase(
            """
                    [Step("Fence"), ReadOnly] static Fenced {|RB0002:Fence|}() => new();
                    [Step("Drain")] DrainStep Drain => new();
            """);
    }

    [Fact]
    public void InputOfEarlierPhase_AndOtherNullability_AreSilent()
    {
        RuleAssert.InRunbook(
            """
                [Phase("Preparation")]
                public sealed partial class Preparation
                {
                    [Step("A"), ReadOnly] Fenced? A() => new();
                    [Step("B"), ReadOnly] (int Left, int Right) {|RB1010:B|}() => (1, 2);
                }

                [Phase("Emergency")]
                public sealed partial class Emergency
                {
                    [Step("Drain")] DrainStep Drain => new();
                    [Step("C"), ReadOnly] void C((int, int) numbers) { }
                }
            """);
    }
}
