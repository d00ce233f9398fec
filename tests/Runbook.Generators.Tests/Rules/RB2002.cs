using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB2002
{
    [Fact]
    public void CriticalPath_OverTheBox_IsReportedAtTheBox()
    {
        var findings = RuleAssert.InRunbook(
            """
                [Phase("Emergency", TimeBox = {|RB2002:"10m"|})]
                public sealed partial class Emergency
                {
                    [Step("Fence", Timeout = "9m", Expected = "5m")] FenceStep Fence => new();

                    [Track("A", Parallel = true)]
                    public sealed partial class A
                    {
                        [Step("Short", Timeout = "9m", Expected = "1m"), ReadOnly] void Short() { }
                    }

                    [Track("B", Parallel = true)]
                    public sealed partial class B
                    {
                        [Step("Long", Timeout = "9m", Expected = "4m"), ReadOnly] void Long() { }
                        [Step("Unknown", Timeout = "9m"), ReadOnly] void Unknown() { }
                    }

                    [Step("Look", Timeout = "9m", Expected = "90s"), ReadOnly] void Look() { }
                }
            """);

        RuleAssert.Says("The expected times on the critical path of phase 'Emergency' add up to 10m30s, and its time box is 10m: 'Fence' 5m → 'Long' 4m → 'Look' 1m30s. Make the path 30s shorter (tracks side by side, quicker steps), or widen TimeBox.", findings);
    }

    [Fact]
    public void CriticalPath_ThatJustFits_IsSilent()
    {
        RuleAssert.InRunbook(
            """
                [Phase("Emergency", TimeBox = "10m30s", OverrunTo = typeof(Late))]
                public sealed partial class Emergency
                {
                    [Step("Fence", Timeout = "9m", Expected = "5m")] FenceStep Fence => new();

                    [Track("A", Parallel = true)]
                    public sealed partial class A
                    {
                        [Step("Short", Timeout = "9m", Expected = "1m"), ReadOnly] void Short() { }
                    }

                    [Track("B", Parallel = true)]
                    public sealed partial class B
                    {
                        [Step("Long", Timeout = "9m", Expected = "4m"), ReadOnly] void Long() { }
                        [Step("Unknown", Timeout = "9m"), ReadOnly] void Unknown() { }
                    }

                    [Step("Look", Timeout = "9m", Expected = "90s"), ReadOnly] void Look() { }
                }

                [Contingency("Late")]
                public sealed partial class Late
                {
                    [Step("Wait"), ReadOnly] void Wait() { }
                }
            """);
    }
}
