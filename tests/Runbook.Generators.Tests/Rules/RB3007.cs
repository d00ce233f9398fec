using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB3007
{
    [Fact]
    public void WritesOpened_WithoutAnyFence_AreReported()
    {
        var findings = RuleAssert.InPhase(
            """
                    [Step("쓰기 전환"), Idempotent, OpensWrites] void {|RB3007:Promote|}() { }
                    [Step("주문"), Idempotent, OpensWrites(Of = "orders")] void {|RB3007:PromoteOrders|}() { }
            """);

        RuleAssert.Says("'쓰기 전환' (Emergency.Promote) makes a copy of the data writable, and no step marked [ProvesFence] proves that the old one takes no more: both could be written to. Put one upstream, and let this step take what it returns.", [findings[0]]);
        RuleAssert.Says("'주문' (Emergency.PromoteOrders) makes a copy of the data writable, and no step marked [ProvesFence(Of = \"orders\")] proves that the old one takes no more: both could be written to. Put one upstream, and let this step take what it returns.", [findings[1]]);
    }

    [Fact]
    public void Fence_SkippedByACondition_IsReported()
    {
        var findings = RuleAssert.InPhase(
            """
                    [Step("차단 증명", When = nameof(Needed))] ProvingStep Prove => new();
                    [Step("쓰기 전환"), Idempotent, OpensWrites] void {|RB3007:Promote|}(Maybe<FenceProven> fence) { }
                    bool Needed => true;
            """);

        RuleAssert.Says("'쓰기 전환' (Emergency.Promote) makes a copy of the data writable, and '차단 증명' (Emergency.Prove), which proves that the old one takes no more, is skipped when 'Needed' is false: both could be written to. Let it run without When, or let this step hang on the same condition.", findings);
    }

    [Fact]
    public void Fence_BesideBelowOrInItself_IsReported()
    {
        var findings = RuleAssert.InPhase(
            """
                    [Step("Early"), Idempotent, OpensWrites] void {|RB3007:Early|}() { }
                    [Track("A", Parallel = true)] public sealed partial class A { [Step("차단 증명")] ProvingStep Prove => new(); }
                    [Track("B", Parallel = true)] public sealed partial class B { [Step("Beside"), Idempotent, OpensWrites] void {|RB3007:Beside|}() { } }
                    [Step("Both"), Idempotent, OpensWrites(Of = "orders"), ProvesFence(Of = "orders")] void {|RB3007:Both|}() { }
            """);

        RuleAssert.Says("'Early' (Emergency.Early) makes a copy of the data writable, and only later does '차단 증명' (Emergency.A.Prove) prove that the old one takes no more: both could be written to. Move 'Prove' above 'Early'.", [findings[0]]);
        RuleAssert.Says("'Beside' (Emergency.B.Beside) makes a copy of the data writable, and it does not wait for '차단 증명' (Emergency.A.Prove) to prove that the old one takes no more: both could be written to. Let it take what that step returns, or put the tracks one after the other.", [findings[1]]);
    }

    [Fact]
    public void Contingency_EnteredBeforeTheFence_NamesTheWay()
    {
        var findings = RuleAssert.InRunbook(
            """
                [Phase("Emergency", OnFailure = typeof(Repair))]
                public sealed partial class Emergency
                {
                    [Manual("점검")] public partial Task Look();
                    [Step("차단 증명")] ProvingStep Prove => new();
                    [Manual("More")] public partial Task LookAgain();
                }

                [Contingency("Repair")]
                public sealed partial class Repair
                {
                    [Step("쓰기 전환"), Idempotent, OpensWrites] void {|RB3007:Promote|}(Maybe<FenceProven> fence) { }
                }
            """);

        RuleAssert.Says("'쓰기 전환' (Repair.Promote) makes a copy of the data writable, and '차단 증명' (Emergency.Prove), which proves that the old one takes no more, has not run on every way that leads here (not when Repair is entered by the failure of '점검' (Emergency.Look)): both could be written to. Prove it before the ways part.", findings);
    }

    [Fact]
    public void FenceOfAPhaseThatTheContingencyUndoes_IsReported()
    {
        var findings = RuleAssert.InRunbook(
            """
                [Phase("긴급 롤백 단계")]
                public sealed partial class Emergency
                {
                    [Step("차단 증명")] ProvingStep Prove => new();
                    [Manual("Look", OnFailure = typeof(RollForward))] public partial Task Look();
                }

                [Contingency("Roll forward", Undo = [typeof(Emergency)])]
                public sealed partial class RollForward
                {
                    [Step("쓰기 전환"), Idempotent, OpensWrites] void {|RB3007:Promote|}(FenceProven fence) { }
                }
            """);

        RuleAssert.Says("'쓰기 전환' (RollForward.Promote) makes a copy of the data writable, and a contingency may have undone phase '긴급 롤백 단계', in which '차단 증명' (Emergency.Prove) proves that the old one takes no more: both could be written to. Prove it again in between.", findings);
    }

    [Fact]
    public void FenceOfAPhaseUndoneBeforeTheRunGoesOn_IsReported()
    {
        RuleAssert.InRunbook(
            """
                [Phase("Emergency")]
                public sealed partial class Emergency
                {
                    [Step("Prove")] ProvingStep Prove => new();
                }

                [Phase("Switch", OnFailure = typeof(Again))]
                public sealed partial class Switch
                {
                    [Manual("Look")] public partial Task Look();
                    [Step("Promote"), Idempotent, OpensWrites] void {|RB3007:Promote|}(FenceProven fence) { }
                }

                [Contingency("Again", Undo = [typeof(Emergency)])]
                public sealed partial class Again
                {
                    [Manual("Call")] public partial Task Call();
                }
            """);
    }

    [Fact]
    public void FenceOfOtherData_DoesNotCount()
    {
        RuleAssert.InPhase(
            """
                    [Step("Prove"), ReadOnly, ProvesFence(Of = "orders")] FenceProven Prove() => new();
                    [Step("Promote"), Idempotent, OpensWrites(Of = "stock")] void {|RB3007:Promote|}(FenceProven fence) { }
            """);
    }

    [Fact]
    public void FenceUpstreamAsAnInput_IsSilent()
    {
        RuleAssert.InRunbook(
            """
                [Phase("Preparation")]
                public sealed partial class Preparation
                {
                    [Approval<Lead>("Go")] public partial Task<Approved<Lead>> Approve();
                    [Track("A", Parallel = true)] public sealed partial class A { [Step("Prove")] ProvingStep Prove => new(); }
                    [Track("B", Parallel = true)] public sealed partial class B { [Step("Promote", OnFailure = typeof(Repair))] OpeningStep Promote => new(); }

                    [Track("Orders", When = nameof(HasOrders))]
                    public sealed partial class Orders
                    {
                        [Step("Prove orders"), ReadOnly, ProvesFence(Of = "orders")] Fenced ProveOrders() => new();
                        [Step("Promote orders"), Idempotent, OpensWrites(Of = "orders")] void PromoteOrders(Fenced fence) { }
                    }

                    bool HasOrders => true;
                }

                [Contingency("Repair")]
                public sealed partial class Repair
                {
                    [Step("Promote otherwise"), Idempotent, OpensWrites] void Promote(FenceProven fence) { }
                }
            """);
    }

    [Fact]
    public void FenceThatCouldNotBeRead_IsNotReportedToo()
    {
        RuleAssert.InPhase(
            """
                    [Step("Prove"), ReadOnly, ProvesFence] static FenceProven {|RB0002:Prove|}() => new();
                    [Step("Promote"), Idempotent, OpensWrites] void Promote() { }
            """);
    }
}
