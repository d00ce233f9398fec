using Runbook.Generators.CodeFixes.Fixes;
using Runbook.Generators.CodeFixes.Tests.Fixing;
using Runbook.Generators.Diagnostics;

namespace Runbook.Generators.CodeFixes.Tests.Fixes;

public class JustifyWaiverFixTests
{
    [Fact]
    public async Task Waiver_WithoutJustification_IsGivenItsPlace() => await Scenario.InPhase<JustifyWaiverFix>(
        """
                [Waive({|RB0019:"RB2003"|})]
                [Step("Fence")] FenceStep Fence => new();
        """).Given().MendsAsync("Add Justification",
        """
                [Waive("RB2003", Justification = "")]
                [Step("Fence")] FenceStep Fence => new();
        """);

    [Fact]
    public async Task Waiver_FoundByItsRule_IsTheOneThatIsMended() => await Scenario.InPhase<JustifyWaiverFix>(
        """
                [Waive("RB2003"), Waive("RB1009")]
                [Step("Fence")] FenceStep {|RB0019:Fence|} => new();
        """).Given((FindingProperties.Rule, "RB1009")).MendsAsync("Add Justification",
        """
                [Waive("RB2003"), Waive("RB1009", Justification = "")]
                [Step("Fence")] FenceStep Fence => new();
        """);

    [Fact]
    public async Task Waiver_WithJustification_IsLeftAlone() => await Scenario.InPhase<JustifyWaiverFix>(
        """
                [Waive({|RB0019:"RB9999"|}, Justification = "CHG-1234")]
                [Step("Fence")] FenceStep Fence => new();
        """).Given().OffersNothingAsync();
}
