using Runbook.Generators.CodeFixes.Fixes;
using Runbook.Generators.CodeFixes.Tests.Fixing;

namespace Runbook.Generators.CodeFixes.Tests.Fixes;

public class AddTimeoutFixTests
{
    [Fact]
    public async Task Step_WithoutTimeout_IsGivenOneOfTheUsual()
    {
        var scenario = Scenario.InRunbook<AddTimeoutFix>(
            """
                [Phase("Emergency", TimeBox = "15m")]
                public sealed partial class Emergency
                {
                    // The first.
                    [Step("Fence", Owner = typeof(Dba))] FenceStep {|RB2001:Fence|} => new();
                }
            """);

        await scenario.OffersAsync("Add Timeout = \"30s\"", "Add Timeout = \"2m\"");
        await scenario.MendsAsync("Add Timeout = \"2m\"",
            """
                [Phase("Emergency", TimeBox = "15m")]
                public sealed partial class Emergency
                {
                    // The first.
                    [Step("Fence", Timeout = "2m", Owner = typeof(Dba))] FenceStep Fence => new();
                }
            """);
    }
}
