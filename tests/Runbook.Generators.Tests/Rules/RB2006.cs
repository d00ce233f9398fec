using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB2006
{
    [Fact]
    public void TimeoutOverTheBox_IsReportedAtTheTimeout()
    {
        var findings = RuleAssert.InRunbook(
            """
                [Phase("Emergency", TimeBox = "15m")]
                public sealed partial class Emergency
                {
                    [Step("Fence", Timeout = {|RB2006:"20m"|})] FenceStep Fence => new();
                }
            """);

        RuleAssert.Says("'Fence' (Emergency.Fence) has a Timeout of 20m, and the time box of phase 'Emergency' is 15m: the box ends first. Lower Timeout, or widen TimeBox.", findings);
    }

    [Fact]
    public void InTracksAndContingencies_IsReported() => RuleAssert.InRunbook(
        """
            [Phase("Emergency", TimeBox = "15m", OverrunTo = typeof(Late))]
            public sealed partial class Emergency
            {
                [Track("Cut")]
                public sealed partial class Cut
                {
                    [Step("Fence", Timeout = {|RB2006:"20m"|})] FenceStep Fence => new();
                }
            }

            [Contingency("Late", TimeBox = "1m")]
            public sealed partial class Late
            {
                [Step("Wait", Timeout = {|RB2006:"2m"|}), ReadOnly] void Wait() { }
            }
        """);

    [Fact]
    public void TimeoutUpToTheBox_OrWithoutOne_IsSilent() => RuleAssert.InRunbook(
        """
            [Phase("Preparation")]
            public sealed partial class Preparation
            {
                [Step("Fence", Timeout = "20h")] FenceStep Fence => new();
            }

            [Phase("Emergency", TimeBox = "15m")]
            public sealed partial class Emergency
            {
                [Step("Drain", Timeout = "15m")] DrainStep Drain => new();
            }
        """);
}
