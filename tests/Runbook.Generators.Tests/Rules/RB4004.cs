using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB4004
{
    [Fact]
    public void DeadlineOverTheBox_IsReportedAtTheTimeout()
    {
        var findings = RuleAssert.InRunbook(
            """
                [Phase("Emergency", TimeBox = "15m")]
                public sealed partial class Emergency
                {
                    [Manual("Look", Timeout = {|RB4004:"30m"|})] public partial Task Look();
                }
            """);

        RuleAssert.Says("'Look' (Emergency.Look) is awaited for 30m, and the time box of phase 'Emergency' is 15m: the box is used up before anybody is late. Lower Timeout, or let people answer in a phase before.", findings);
    }

    [Fact]
    public void Gates_AreReported() => RuleAssert.InRunbook(
        """
            [Phase("Emergency", TimeBox = "15m")]
            public sealed partial class Emergency
            {
                [Approval<Lead>("A", Timeout = {|RB4004:"16m"|})] public partial Task<Approved<Lead>> A();
                [GoNoGo("B", Roles = [typeof(Lead), typeof(Dba)], Timeout = {|RB4004:"16m"|})] public partial Task<Go> B();
                [Step("C", Timeout = "1m")] ChangingStep C => new();
            }
        """);

    [Fact]
    public void DeadlineUpToTheBox_OrWithoutOne_IsSilent() => RuleAssert.InRunbook(
        """
            [Phase("Preparation")]
            public sealed partial class Preparation
            {
                [Manual("Look", Timeout = "20h")] public partial Task Look();
            }

            [Phase("Emergency", TimeBox = "15m")]
            public sealed partial class Emergency
            {
                [Manual("Look again", Timeout = "15m")] public partial Task Look();
            }
        """);
}
