using Runbook.Generators.CodeFixes.Fixes;
using Runbook.Generators.CodeFixes.Tests.Fixing;

namespace Runbook.Generators.CodeFixes.Tests.Fixes;

public class WaiveFixTests
{
    [Fact]
    public async Task Rule_IsWaivedAtTheStep() => await Scenario.InPhase<WaiveFix>(
        """
                // The first.
                [Step("Fence")] FenceStep {|RB2006:Fence|} => new();
        """).Given().MendsAsync("Waive RB2006 here",
        """
                // The first.
                [Waive("RB2006", Justification = "…")]
                [Step("Fence")] FenceStep Fence => new();
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
                [Waive("RB3011", Justification = "…")]
                [Step("Look"), ReadOnly]
                void Look()
                {
                    _ = DateTimeOffset.UtcNow;
                }
        """);

    [Fact]
    public async Task PlaceInAPhasesAttribute_IsWaivedAtThePhase() => await Scenario.InRunbook<WaiveFix>(
        """
            [Phase("Emergency", TimeBox = {|RB2003:"15m"|})]
            public sealed partial class Emergency
            {
                [Step("Fence", Timeout = "1m")] FenceStep Fence => new();
            }
        """).Given().MendsAsync("Waive RB2003 here",
        """
            [Waive("RB2003", Justification = "…")]
            [Phase("Emergency", TimeBox = "15m")]
            public sealed partial class Emergency
            {
                [Step("Fence", Timeout = "1m")] FenceStep Fence => new();
            }
        """);

    [Fact]
    public async Task RuleThatIsWaivedAlready_IsLeftAlone() => await Scenario.InPhase<WaiveFix>(
        """
                [Waive("RB2006")]
                [Step("Fence")] FenceStep {|RB2006:Fence|} => new();
        """).Given().OffersNothingAsync();

    [Fact]
    public async Task PlaceOutsideOfARunbook_IsLeftAlone() => await Scenario.InFile<WaiveFix>(
        """
        public sealed class {|RB4001:TechLead|} : IRole;
        """).Given().OffersNothingAsync();

    [Fact]
    public void WhatIsNoRunbook_CannotBeWaived()
    {
        var ids = new WaiveFix().FixableDiagnosticIds;

        Assert.DoesNotContain(ids, static id => id.StartsWith("RB0", StringComparison.Ordinal));
        Assert.DoesNotContain("RB1001", ids);
        Assert.Contains("RB3001", ids);
    }
}
