using Runbook.Generators.CodeFixes.Fixes;
using Runbook.Generators.CodeFixes.Tests.Fixing;

namespace Runbook.Generators.CodeFixes.Tests.Fixes;

public class WaiveFixTests
{
    [Fact]
    public async Task Rule_IsWaivedAtTheStep() => await Scenario.InPhase<WaiveFix>(
        """
                // The first.
                [Step("Close")] void {|RB3001:Close|}() { }
        """).MendsAsync("Waive RB3001 here",
        """
                // The first.
                [Waive({|RB0019:"RB3001"|}, Justification = "…")]
                [Step("Close")] void {|RB3001:Close|}() { }
        """);

    [Fact]
    public async Task PlaceInABody_IsWaivedAtItsStep() => await Scenario.InPhase<WaiveFix>(
        """
                [Step("Look"), ReadOnly]
                void Look()
                {
                    _ = {|RB3011:DateTimeOffset.UtcNow|};
                }
        """).Given().MendsAsync("Waive RB3011 here",
        """
                [Waive({|RB0019:"RB3011"|}, Justification = "…")]
                [Step("Look"), ReadOnly]
                void Look()
                {
                    _ = {|RB3011:DateTimeOffset.UtcNow|};
                }
        """);

    [Fact]
    public async Task PlaceInAPhasesAttribute_IsWaivedAtThePhase() => await Scenario.InRunbook<WaiveFix>(
        """
            [Phase("Emergency", TimeBox = {|RB2002:"15m"|})]
            public sealed partial class Emergency
            {
                [Step("Fence", Timeout = "15m", Expected = "12m")] FenceStep Fence => new();
                [Step("Drain", Timeout = "15m", Expected = "12m")] DrainStep Drain => new();
            }
        """).MendsAsync("Waive RB2002 here",
        """
            [Waive({|RB0019:"RB2002"|}, Justification = "…")]
            [Phase("Emergency", TimeBox = {|RB2002:"15m"|})]
            public sealed partial class Emergency
            {
                [Step("Fence", Timeout = "15m", Expected = "12m")] FenceStep Fence => new();
                [Step("Drain", Timeout = "15m", Expected = "12m")] DrainStep Drain => new();
            }
        """);

    [Fact]
    public async Task RuleThatIsWaivedAlready_IsLeftAlone() => await Scenario.InPhase<WaiveFix>(
        """
                [Waive({|RB0019:"RB3001"|})]
                [Step("Close")] void {|RB3001:Close|}() { }
        """).OffersNothingAsync();

    [Fact]
    public async Task PlaceOutsideOfARunbook_IsLeftAlone() => await Scenario.InFile<WaiveFix>(
        """
        public sealed class {|RB4001:TechLead|} : IRole;
        """).Given().OffersNothingAsync();

    [Fact]
    public void WhatIsNoRunbook_CannotBeWaived()
    {
        var ids = new WaiveFix().FixableDiagnosticIds;

        Assert.DoesNotContain("RB0002", ids);
        Assert.DoesNotContain("RB1001", ids);
        Assert.Contains("RB3001", ids);
    }
}
