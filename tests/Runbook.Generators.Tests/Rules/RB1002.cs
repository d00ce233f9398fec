using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB1002
{
    [Fact]
    public void DrainAboveFence_NamesBothAtTheLineOfDrain()
    {
        var findings = RuleAssert.InRunbook(
            """
                [Phase("긴급 롤백 단계")]
                public sealed partial class Emergency
                {
                    [Track("AWS 연결 차단")]
                    public sealed partial class CutAws
                    {
                        [Step("진행 중인 트랜잭션 완료 대기")]
                        DrainStep {|RB1002:Drain|} => new();

                        [Step("애플리케이션에서 새로운 RDS 연결 즉시 차단")]
                        FenceStep Fence => new();
                    }
                }
            """);

        RuleAssert.Says(
            "'진행 중인 트랜잭션 완료 대기' (Emergency.CutAws.Drain) consumes Fenced, which is produced only later by '애플리케이션에서 새로운 RDS 연결 즉시 차단' (Emergency.CutAws.Fence). Move 'Fence' above 'Drain', or take another input.",
            findings);
        var place = Assert.Single(findings).Location.GetLineSpan();
        Assert.Equal("DrainStep Drain => new();", place.Path == "File0.cs" ? Assert.Single(findings).Location.SourceTree!.GetText().Lines[place.StartLinePosition.Line].ToString().Trim() : place.Path);
    }

    [Fact]
    public void FenceAboveDrain_IsSilent()
    {
        RuleAssert.InPhase(
            """
                    [Step("애플리케이션에서 새로운 RDS 연결 즉시 차단")]
                    FenceStep Fence => new();
                    [Step("진행 중인 트랜잭션 완료 대기")]
                    DrainStep Drain => new();
            """);
    }

    [Fact]
    public void ProducerInLaterPhase_IsReported()
    {
        RuleAssert.InRunbook(
            """
                [Phase("Preparation")]
                public sealed partial class Preparation
                {
                    [Step("Drain")] DrainStep {|RB1002:Drain|} => new();
                }

                [Phase("Emergency")]
                public sealed partial class Emergency
                {
                    [Step("Fence")] FenceStep Fence => new();
                }
            """);
    }

    [Fact]
    public void ProducerAfterTheParallelTracks_IsReported()
    {
        RuleAssert.InPhase(
            """
                    [Track("A", Parallel = true)]
                    public sealed partial class A
                    {
                        [Step("Drain")] DrainStep {|RB1002:Drain|} => new();
                    }

                    [Step("Fence")] FenceStep Fence => new();
            """);
    }

    [Fact]
    public void ProducerBehindTheOnlyWayIntoAContingency_IsReportedEvenOfMaybe()
    {
        RuleAssert.InRunbook(
            """
                [Phase("Emergency")]
                public sealed partial class Emergency
                {
                    [Manual("Look", OnFailure = typeof(Repair))] public partial Task Look();
                    [Step("Fence")] FenceStep Fence => new();
                }

                [Phase("After")]
                public sealed partial class After
                {
                    [Step("Close"), ReadOnly] Closed Close() => new();
                }

                [Contingency("Repair")]
                public sealed partial class Repair
                {
                    [Step("Drain")] DrainStep {|RB1002:Drain|} => new();
                    [Step("Peek"), ReadOnly] void {|RB1002:Peek|}(Maybe<Closed> closed) { }
                }
            """);
    }

    [Fact]
    public void ProducerInTrackBelowThatRunsBeside_IsSilent()
    {
        RuleAssert.InPhase(
            """
                    [Track("A", Parallel = true)]
                    public sealed partial class A
                    {
                        [Step("Drain")] DrainStep Drain => new();
                    }

                    [Track("B", Parallel = true)]
                    public sealed partial class B
                    {
                        [Step("Fence")] FenceStep Fence => new();
                    }
            """);
    }
}
