using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB2001
{
    [Fact]
    public void EveryFormWithoutTimeout_InATimeBox_IsReported()
    {
        RuleAssert.InRunbook(
            """
                [Phase("Emergency", TimeBox = "15m")]
                public sealed partial class Emergency
                {
                    [Step("A")] FenceStep {|RB2001:A|} => new();
                    [Step("B"), ReadOnly] void {|RB2001:B|}() { }
                    [Manual("C")] public partial Task {|RB2001:C|}();
                    [Approval<Lead>("D")] public partial Task<Approved<Lead>> {|RB2001:D|}();
                    [Step("E", Timeout = "1m")] ChangingStep E => new();
                }
            """);
    }

    [Fact]
    public void StepWithoutTimeout_SaysWhichBox()
    {
        var findings = RuleAssert.InRunbook(
            """
                [Phase("Emergency", TimeBox = "15m")]
                public sealed partial class Emergency
                {
                    [Step("Fence")] FenceStep {|RB2001:Fence|} => new();
                }
            """);

        RuleAssert.Says("'Fence' (Emergency.Fence) has no Timeout, and phase 'Emergency' has a time box of 15m: one step could use it up unnoticed. Add Timeout = \"…\" to the attribute.", findings);
    }

    [Fact]
    public void TimeoutInTheBox_AndNoneOutside_AreSilent()
    {
        RuleAssert.InRunbook(
            """
                [Phase("Preparation")]
                public sealed partial class Preparation
                {
                    [Step("Fence")] FenceStep Fence => new();
                }

                [Phase("Emergency", TimeBox = "15m")]
                public sealed partial class Emergency
                {
                    [Step("Drain", Timeout = "15m")] DrainStep Drain => new();
                }
            """);
    }

    [Fact]
    public void MalformedTimeout_IsReportedOnlyAsSuch()
    {
        RuleAssert.InRunbook(
            """
                [Phase("Emergency", TimeBox = "15m")]
                public sealed partial class Emergency
                {
                    [Step("Fence", Timeout = {|RB0003:"soon"|})] FenceStep Fence => new();
                }
            """);
    }
}
