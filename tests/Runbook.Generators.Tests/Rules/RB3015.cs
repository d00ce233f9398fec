using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB3015
{
    [Fact]
    public void FenceUpstream_ThatIsNoInput_IsReported()
    {
        var findings = RuleAssert.InPhase(
            """
                    [Step("차단 증명")] ProvingStep Prove => new();
                    [Step("쓰기 전환"), Idempotent, OpensWrites] void {|RB3015:Promote|}() { }
            """);

        RuleAssert.Says("'쓰기 전환' (Emergency.Promote) makes a copy of the data writable, and the fence '차단 증명' (Emergency.Prove) stands before it but is no input of it: a person could skip the fence. Let the step take FenceProven, directly or through what it takes.", findings);
    }

    [Fact]
    public void FenceTakenAsMaybe_OrThatReturnsNothing_IsReported()
    {
        var findings = RuleAssert.InPhase(
            """
                    [Step("Prove")] ProvingStep Prove => new();
                    [Step("Promote"), Idempotent, OpensWrites] void {|RB3015:Promote|}(Maybe<FenceProven> fence) { }
                    [Manual("Prove orders"), ProvesFence(Of = "orders")] public partial Task ProveOrders();
                    [Step("Orders"), Idempotent, OpensWrites(Of = "orders")] void {|RB3015:Orders|}() { }
            """);

        Assert.EndsWith("Let the step take a proof that it returns (it returns nothing), directly or through what it takes.", findings[1].GetMessage(System.Globalization.CultureInfo.InvariantCulture), StringComparison.Ordinal);
    }

    [Fact]
    public void FenceThatIsAnInputOfWhatItTakesOrOfItsCondition_IsSilent()
    {
        RuleAssert.InPhase(
            """
                    [Step("Prove")] ProvingStep Prove => new();
                    [Step("Catch up"), ReadOnly] Drained CatchUp(FenceProven fence) => new();
                    [Step("Promote"), Idempotent, OpensWrites] void Promote(Drained drained) { }
                    [Step("Second", When = nameof(Left)), Idempotent, OpensWrites] void Second() { }
                    bool Left(FenceProven fence) => true;
            """);
    }

    [Fact]
    public void NoFenceAtAll_IsLeftToTheOtherRule()
    {
        RuleAssert.InPhase(
            """
                    [Step("Promote"), Idempotent, OpensWrites] void {|RB3007:Promote|}() { }
            """);
    }
}
