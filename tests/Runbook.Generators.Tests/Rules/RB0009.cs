using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB0009
{
    [Fact]
    public void RunbookPhaseAndTrack_Empty_AreReported()
    {
        RuleAssert.Findings(
            """
            [Runbook("one", "One")]
            public sealed partial class {|RB0009:One|}
            {
            }

            [Runbook("two", "Two")]
            public sealed partial class Two
            {
                [Phase("Preparation")]
                public sealed partial class {|RB0009:Preparation|}
                {
                    void Helper() { }
                }

                [Phase("Emergency")]
                public sealed partial class Emergency
                {
                    [Step("Fence")] FenceStep Fence => new();

                    [Track("Cut")]
                    public sealed partial class {|RB0009:Cut|}
                    {
                    }
                }
            }
            """);
    }

    [Fact]
    public void Phase_Empty_SaysSo()
    {
        var findings = RuleAssert.InRunbook(
            """
                [Phase("Emergency")]
                public sealed partial class {|RB0009:Emergency|}
                {
                }
            """);

        RuleAssert.Says("Phase 'Emergency' is empty, so nobody would notice it being skipped. Add a step or a track, or remove it.", findings);
    }

    [Fact]
    public void PhaseWithOnlyATrack_IsSilent()
    {
        RuleAssert.InPhase(
            """
                    [Track("Cut")]
                    public sealed partial class Cut
                    {
                        [Step("Fence")] FenceStep Fence => new();
                    }
            """);
    }
}
