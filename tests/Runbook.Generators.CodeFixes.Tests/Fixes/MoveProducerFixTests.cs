using Runbook.Generators.CodeFixes.Fixes;
using Runbook.Generators.CodeFixes.Tests.Fixing;
using Runbook.Generators.Diagnostics;

namespace Runbook.Generators.CodeFixes.Tests.Fixes;

public class MoveProducerFixTests
{
    private static readonly (string, string) Fence = (FindingProperties.Producer, "Emergency.Fence");

    [Fact]
    public async Task Producer_IsMovedAboveItsConsumer_WithItsComments() => await Scenario.InPhase<MoveProducerFix>(
        """
                // Waits.
                [Step("Drain")]
                DrainStep {|RB1002:Drain|} => new(); // for three minutes

                [Step("Look"), ReadOnly] void Look() { }

                /// <summary>Fences.</summary>
                [Step("Fence")]
                FenceStep Fence => new(); // at once

                [Step("Listen"), ReadOnly] void Listen() { }
        """).Given(Fence).MendsAsync("Move 'Fence' above 'Drain'",
        """
                /// <summary>Fences.</summary>
                [Step("Fence")]
                FenceStep Fence => new(); // at once

                // Waits.
                [Step("Drain")]
                DrainStep Drain => new(); // for three minutes

                [Step("Look"), ReadOnly] void Look() { }

                [Step("Listen"), ReadOnly] void Listen() { }
        """);

    [Fact]
    public async Task LinesWithoutAGap_StayWithout() => await Scenario.InPhase<MoveProducerFix>(
        """
                [Step("Drain")] DrainStep {|RB1002:Drain|} => new();
                [Step("Fence")] FenceStep Fence => new();
        """).Given(Fence).MendsAsync("Move 'Fence' above 'Drain'",
        """
                [Step("Fence")] FenceStep Fence => new();
                [Step("Drain")] DrainStep Drain => new();
        """);

    [Fact]
    public async Task Producer_ThatTakesWhatStandsBetween_IsLeftAlone() => await Scenario.InPhase<MoveProducerFix>(
        """
                [Step("Look"), ReadOnly] void {|RB1002:Look|}(Closed closed) { }
                [Step("Fence")] FenceStep Fence => new();
                [Step("Drain")] DrainStep Drain => new();
                [Step("Close")] CloseStep Close => new();
        """).Given((FindingProperties.Producer, "Emergency.Close")).OffersNothingAsync();

    [Fact]
    public async Task ProducerInAnotherClass_IsLeftAlone() => await Scenario.InRunbook<MoveProducerFix>(
        """
            [Phase("Preparation")]
            public sealed partial class Preparation
            {
                [Step("Drain")] DrainStep {|RB1002:Drain|} => new();
                FenceStep Fence => new();
            }

            [Phase("Emergency")]
            public sealed partial class Emergency
            {
                [Step("Fence")] FenceStep Fence => new();
            }
        """).Given(Fence).OffersNothingAsync();

    [Fact]
    public async Task MembersWithDirectivesBetween_AreLeftAlone() => await Scenario.InPhase<MoveProducerFix>(
        """
                [Step("Drain")] DrainStep {|RB1002:Drain|} => new();
        #region Fences
                [Step("Fence")] FenceStep Fence => new();
        #endregion
        """).Given(Fence).OffersNothingAsync();
}
