using Runbook.Generators.CodeFixes.Fixes;
using Runbook.Generators.CodeFixes.Tests.Fixing;

namespace Runbook.Generators.CodeFixes.Tests.Fixes;

public class JustifyWaiverFixTests
{
    [Fact]
    public async Task Waiver_WithoutJustification_IsGivenItsPlace_AndStaysReportedUntilItIsFilled() => await Scenario.InPhase<JustifyWaiverFix>(
        """
                [Waive({|RB0019:"RB2003"|})]
                [Step("Fence")] FenceStep Fence => new();
        """).MendsAsync("Add Justification",
        """
                [Waive({|RB0019:"RB2003"|}, Justification = "")]
                [Step("Fence")] FenceStep Fence => new();
        """);

    [Fact]
    public async Task Waiver_WithBlankJustification_IsLeftAlone() => await Scenario.InPhase<JustifyWaiverFix>(
        """
                [Waive({|RB0019:"RB2003"|}, Justification = " ")]
                [Step("Fence")] FenceStep Fence => new();
        """).OffersNothingAsync();

    [Fact]
    public async Task Waiver_OfARuleThatCannotBeWaived_IsLeftAlone() => await Scenario.InPhase<JustifyWaiverFix>(
        """
                [Waive({|RB0019:"RB0001"|})]
                [Step("Fence")] FenceStep Fence => new();
        """).OffersNothingAsync();
}
