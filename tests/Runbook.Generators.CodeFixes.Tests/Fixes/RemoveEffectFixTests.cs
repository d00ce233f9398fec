using Runbook.Generators.CodeFixes.Fixes;
using Runbook.Generators.CodeFixes.Tests.Fixing;
using Runbook.Generators.Diagnostics;

namespace Runbook.Generators.CodeFixes.Tests.Fixes;

public class RemoveEffectFixTests
{
    [Fact]
    public async Task TwoEffects_AreMendedByRemovingOne()
    {
        var scenario = Scenario.InPhase<RemoveEffectFix>(
            """
                    /// <summary>Looks.</summary>
                    [ReadOnly]
                    [Step("Look"), Destructive]
                    public void {|RB0018:Look|}() { }
            """).Given((FindingProperties.Effects, "ReadOnly,Destructive"));

        await scenario.OffersAsync("Remove [ReadOnly]", "Remove [Destructive]");
        await scenario.MendsAsync("Remove [Destructive]",
            """
                    /// <summary>Looks.</summary>
                    [ReadOnly]
                    [Step("Look")]
                    public void Look() { }
            """);
    }

    [Fact]
    public async Task EffectInTheMiddle_IsRemovedWithItsLine() => await Scenario.InPhase<RemoveEffectFix>(
        """
                [Step("Look")]
                [Changes]
                [ReadOnly]
                public void {|RB0018:Look|}() { }
        """).Given((FindingProperties.Effects, "Changes,ReadOnly")).MendsAsync("Remove [Changes]",
        """
                [Step("Look")]
                [ReadOnly]
                public void Look() { }
        """);

    [Fact]
    public async Task LastAttribute_IsRemovedWithItsLine() => await Scenario.InPhase<RemoveEffectFix>(
        """
                [Step("Look"), ReadOnly]
                [Changes]
                public void {|RB0018:Look|}() { }
        """).Given((FindingProperties.Effects, "Changes,ReadOnly")).MendsAsync("Remove [Changes]",
        """
                [Step("Look"), ReadOnly]
                public void Look() { }
        """);

    [Fact]
    public async Task EffectsOfTheStepsType_AreLeftAlone() => await Scenario.InPhase<RemoveEffectFix>(
        """
                [Step("Fence")] FenceStep {|RB0018:Fence|} => new();
        """).Given((FindingProperties.Effects, "ReadOnly,Changes")).OffersNothingAsync();
}
