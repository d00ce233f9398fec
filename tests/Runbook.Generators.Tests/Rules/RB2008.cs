using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB2008
{
    [Fact]
    public void SoakWithoutMonitor_IsReportedAtTheSoak()
    {
        var findings = RuleAssert.InRunbook(
            """
                [Phase("Watch", AtLeast = {|RB2008:"2h"|})]
                public sealed partial class Watch
                {
                    [Step("Look"), ReadOnly] void Look() { }
                }
            """);

        RuleAssert.Says("Phase 'Watch' lasts at least 2h, and no monitor watches it: time alone proves nothing. Add a [Monitor] whose During names it, or remove AtLeast.", findings);
    }

    [Fact]
    public void MonitorOfAnotherPhase_IsNoHelp() => RuleAssert.InRunbook(
        """
            [Phase("Emergency")]
            public sealed partial class Emergency
            {
                [Step("Fence")] FenceStep Fence => new();
            }

            [Phase("Watch", AtLeast = {|RB2008:"2h"|})]
            public sealed partial class Watch
            {
                [Step("Look"), ReadOnly] void Look() { }
            }

            [Monitor("Lag", Every = "10s", During = [typeof(Emergency)])] public Lag Lag => new();
        """);

    [Fact]
    public void MonitorOfThePhase_OrOfAll_IsSilent() => RuleAssert.Findings(
        """
        [Runbook("one", "One")]
        public sealed partial class One
        {
            [Phase("Watch", AtLeast = "2h")]
            public sealed partial class Watch
            {
                [Step("Look"), ReadOnly] void Look() { }
            }

            [Monitor("Lag", Every = "10s", During = [typeof(Watch)])] public Lag Lag => new();
        }

        [Runbook("two", "Two")]
        public sealed partial class Two
        {
            [Phase("Watch", AtLeast = "2h")]
            public sealed partial class Watch
            {
                [Step("Look"), ReadOnly] void Look() { }
            }

            [Monitor("Lag", Every = "10s")] public Lag Lag => new();
        }
        """);

    [Fact]
    public void MonitorOfTheDerivedRunbook_IsSilent() => RuleAssert.Findings(
        """
        [Runbook("shared", "Shared")]
        public abstract partial class Shared
        {
            [Phase("Watch", AtLeast = "2h")]
            public sealed partial class Watch
            {
                [Step("Look"), ReadOnly] public void Look() { }
            }
        }

        [Runbook("one", "One")]
        public sealed partial class One : Shared
        {
            [Monitor("Lag", Every = "10s", During = [typeof(Watch)])] public Lag Lag => new();
        }
        """);
}
