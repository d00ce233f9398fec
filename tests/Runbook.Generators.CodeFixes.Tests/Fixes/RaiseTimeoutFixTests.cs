using Runbook.Generators.CodeFixes.Fixes;
using Runbook.Generators.CodeFixes.Tests.Fixing;
using Runbook.Generators.Diagnostics;

namespace Runbook.Generators.CodeFixes.Tests.Fixes;

public class RaiseTimeoutFixTests
{
    [Fact]
    public async Task Timeout_IsRaisedToWhatIsExpected() => await Scenario.InPhase<RaiseTimeoutFix>(
        """
                [Step("Fence", Timeout = "30s", Expected = "1m")] FenceStep {|RB2005:Fence|} => new();
                [Step("Drain", Timeout = "10s", Expected = "20s")] DrainStep {|RB2005:Drain|} => new();
        """).Given().MendsAllAsync("Raise Timeout to \"1m\"",
        """
                [Step("Fence", Timeout = "1m", Expected = "1m")] FenceStep Fence => new();
                [Step("Drain", Timeout = "20s", Expected = "20s")] DrainStep Drain => new();
        """);

    [Fact]
    public async Task Step_WithoutTimeout_IsLeftAlone() => await Scenario.InPhase<RaiseTimeoutFix>(
        """
                [Step("Fence", Expected = "1m")] FenceStep {|RB2005:Fence|} => new();
        """).Given().OffersNothingAsync();
}
