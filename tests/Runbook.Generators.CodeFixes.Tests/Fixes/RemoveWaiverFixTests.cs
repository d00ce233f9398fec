using Runbook.Generators.CodeFixes.Fixes;
using Runbook.Generators.CodeFixes.Tests.Fixing;

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
        """).MendsAllAsync("Remove the waiver",
        """
                // The first.
                [Step("Fence")] FenceStep Fence => new();

                [Step("Drain")] DrainStep Drain => new();
        """);

    [Theory]
    [InlineData("RB9999")]
    [InlineData("RB0001")]
    public async Task Waiver_OfWhatCannotBeWaived_IsRemoved(string rule) => await Scenario.InPhase<RemoveWaiverFix>(
        $$"""
                [Waive({|RB0019:"{{rule}}"|}, Justification = "CHG-1234")]
                [Step("Fence")] FenceStep Fence => new();
        """).MendsAsync("Remove the waiver",
        """
                [Step("Fence")] FenceStep Fence => new();
        """);

    [Fact]
    public async Task Waiver_ThatOnlyLacksItsJustification_IsLeftAlone() => await Scenario.InPhase<RemoveWaiverFix>(
        """
                [Waive({|RB0019:"RB2003"|})]
                [Step("Fence")] FenceStep Fence => new();
        """).OffersNothingAsync();
}
