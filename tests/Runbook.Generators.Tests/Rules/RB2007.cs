using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB2007
{
    [Fact]
    public void SoakOverTheBox_IsReportedAtTheSoak()
    {
        var findings = RuleAssert.InRunbook(
            """
                [Phase("Watch", AtLeast = {|RB2007:"2h"|}, TimeBox = "1h")]
                public sealed partial class Watch
                {
                    [Step("Look", Timeout = "1m"), ReadOnly] void Look() { }
                }

                [Monitor("Lag", Every = "10s")] public Lag Lag => new();
            """);

        RuleAssert.Says("Phase 'Watch' lasts at least 2h, and its time box is 1h: it would always overrun. Widen TimeBox, or shorten AtLeast.", findings);
    }

    [Fact]
    public void SoakThatFits_OrWithoutABox_IsSilent() => RuleAssert.InRunbook(
        """
            [Phase("Watch", AtLeast = "2h", TimeBox = "2h")]
            public sealed partial class Watch
            {
                [Step("Look", Timeout = "1m"), ReadOnly] void Look() { }
            }

            [Phase("Watch on", AtLeast = "48h")]
            public sealed partial class WatchOn
            {
                [Step("Look again"), ReadOnly] void Look() { }
            }

            [Monitor("Lag", Every = "10s")] public Lag Lag => new();
        """);
}
