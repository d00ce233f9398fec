using Runbook.Generators.CodeFixes.Fixes;
using Runbook.Generators.CodeFixes.Tests.Fixing;
using Runbook.Generators.Diagnostics;

namespace Runbook.Generators.CodeFixes.Tests.Fixes;

public class RemoveWaiverFixTests
{
    [Fact]
    public async Task Waivers_ThatWaiveNothing_AreRemovedAtOnce() => await Scenario.InPhase<RemoveWaiverFix>(
        """
                // The first.
                [Waive({|RB0020:"RB2003"|}, Justification = "CHG-1234")]
                [Step("Fence")] FenceStep Fence => new();

                [Step("Drain"), Waive({|RB0020:"RB2003"|}, Justification = "CHG-1234")] DrainStep Drain => new();
        """).Given().MendsAllAsync("Remove the waiver",
        """
                // The first.
                [Step("Fence")] FenceStep Fence => new();

                [Step("Drain")] DrainStep Drain => new();
        """);

    [Fact]
    public async Task Waiver_OfAnotherRule_IsLeftAlone() => await Scenario.InPhase<RemoveWaiverFix>(
        """
                [Waive("RB1009", Justification = "CHG-1234")]
                [Step("Fence")] FenceStep {|RB0020:Fence|} => new();
        """).Given((FindingProperties.Rule, "RB2003")).OffersNothingAsync();
}
