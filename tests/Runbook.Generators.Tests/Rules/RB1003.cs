using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB1003
{
    [Fact]
    public void TwoProducers_OfAConsumedType_AreReportedAtTheSecond()
    {
        var findings = RuleAssert.InPhase(
            """
                    [Step("Fence")] FenceStep Fence => new();
                    [Step("Again")] FenceStep {|RB1003:Again|} => new();
                    [Step("Drain")] DrainStep Drain => new();
            """);

        RuleAssert.Says("'Again' (Emergency.Again) produces Fenced, which 'Fence' (Emergency.Fence) produces too, and 'Drain' (Emergency.Drain) consumes: nobody could say which it gets. Give one of the two a type of its own.", findings);
    }

    [Fact]
    public void TwoProducers_ThatNobodyReads_AreSilent()
    {
        RuleAssert.InPhase(
            """
                    [Step("Fence")] FenceStep Fence => new();
                    [Step("Again")] FenceStep Again => new();
                    [Manual("A")] public partial Task A();
                    [Manual("B")] public partial Task B();
            """);
    }
}
