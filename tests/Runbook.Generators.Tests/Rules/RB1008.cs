using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB1008
{
    [Fact]
    public void Contingency_OfTwoWays_OfWhichOneLacksTheOutput_IsReported()
    {
        var findings = RuleAssert.InRunbook(
            """
                [Phase("긴급 롤백 단계", OnFailure = typeof(RestoreFailed))]
                public sealed partial class Emergency
                {
                    [Step("차단")] FenceStep Fence => new();
                    [Step("대기")] DrainStep Drain => new();
                    [Manual("복구")] public partial Task Restore();
                }

                [Contingency("대안책")]
                public sealed partial class RestoreFailed
                {
                    [Step("다른 백업"), ReadOnly] void {|RB1008:Other|}(Drained drained) { }
                }
            """);

        RuleAssert.Says("'다른 백업' (RestoreFailed.Other) consumes Drained, which '대기' (Emergency.Drain) produces, but not on every way that leads here: not when RestoreFailed is entered by the failure of '차단' (Emergency.Fence). Take Maybe<Drained> instead.", findings);
    }

    [Fact]
    public void OverrunBreachAndParallelTracks_AreCertainOfNothingInThePhase()
    {
        RuleAssert.InRunbook(
            """
                [Monitor("Errors", Every = "10s", During = [typeof(Emergency)], OnBreach = typeof(Breached))] public Reading Errors() => null!;

                [Phase("Emergency", TimeBox = "1h", OverrunTo = typeof(Overran))]
                public sealed partial class Emergency
                {
                    [Track("A", Parallel = true)] public sealed partial class A { [Step("Fence", Timeout = "1m")] FenceStep Fence => new(); }
                    [Track("B", Parallel = true)] public sealed partial class B { [Manual("Look", Timeout = "1m", OnFailure = typeof(Failed))] public partial Task Look(); }
                }

                [Contingency("Overran")] public sealed partial class Overran { [Step("X")] DrainStep {|RB1008:Drain|} => new(); }
                [Contingency("Breached")] public sealed partial class Breached { [Step("Y"), ReadOnly] void {|RB1008:Y|}(Fenced fenced) { } }
                [Contingency("Failed")] public sealed partial class Failed { [Step("Z", When = nameof(Needed)), ReadOnly] void {|RB1008:Z|}() { } bool Needed(Fenced fenced) => true; }
            """);
    }

    [Fact]
    public void OutputOfAContingency_TakenByALaterPhase_IsReported()
    {
        var findings = RuleAssert.InRunbook(
            """
                [Phase("Emergency", OnFailure = typeof(Repair))]
                public sealed partial class Emergency
                {
                    [Manual("Look")] public partial Task Look();
                }

                [Phase("After")]
                public sealed partial class After
                {
                    [Step("Drain")] DrainStep {|RB1008:Drain|} => new();
                }

                [Contingency("Repair")]
                public sealed partial class Repair
                {
                    [Step("Fence")] FenceStep Fence => new();
                }
            """);

        RuleAssert.Says("'Drain' (After.Drain) consumes Fenced, which 'Fence' (Repair.Fence) produces, but not on every way that leads here: not when Repair was never entered. Take Maybe<Fenced> instead.", findings);
    }

    [Fact]
    public void ConditionalToo_IsOneFinding()
    {
        RuleAssert.InRunbook(
            """
                [Phase("Emergency", OnFailure = typeof(Repair))]
                public sealed partial class Emergency
                {
                    [Manual("Look")] public partial Task Look();
                    [Step("Fence", When = nameof(Needed))] FenceStep Fence => new();
                    [Manual("Look again")] public partial Task LookAgain();
                    bool Needed => true;
                }

                [Contingency("Repair")]
                public sealed partial class Repair
                {
                    [Step("Drain")] DrainStep {|RB1008:Drain|} => new();
                }
            """);
    }

    [Fact]
    public void WhatEveryWayHasBehindIt_AndMaybe_AreSilent()
    {
        RuleAssert.InRunbook(
            """
                [Phase("Emergency")]
                public sealed partial class Emergency
                {
                    [Track("A", Parallel = true)] public sealed partial class A { [Step("Fence")] FenceStep Fence => new(); }

                    [Track("B", Parallel = true)]
                    public sealed partial class B
                    {
                        // It waits for the other track, so its failure has that one's output behind it.
                        [Step("Drain", OnFailure = typeof(Repair))] DrainStep Drain => new();
                        [Step("Close", OnFailure = typeof(Repair)), ReadOnly] Closed Close(Drained drained) => new();
                    }
                }

                [Contingency("Repair")]
                public sealed partial class Repair
                {
                    [Step("Look"), ReadOnly] void Look(Fenced fenced, Maybe<Drained> drained, Maybe<Closed> closed) { }
                }
            """);
    }
}
