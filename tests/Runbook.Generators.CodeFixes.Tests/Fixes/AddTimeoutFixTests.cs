using Runbook.Generators.CodeFixes.Fixes;
using Runbook.Generators.CodeFixes.Tests.Fixing;

namespace Runbook.Generators.CodeFixes.Tests.Fixes;

public class AddTimeoutFixTests
{
    [Fact]
    public async Task Step_WithoutTimeout_IsGivenOneOfTheUsual()
    {
        var scenario = Scenario.InRunbook<AddTimeoutFix>(Phase("15m",
            """
                    // The first.
                    [Step("Fence", Owner = typeof(Dba))] FenceStep {|RB2001:Fence|} => new();
            """));

        await scenario.OffersAsync("Add Timeout = \"30s\"", "Add Timeout = \"2m\"");
        await scenario.MendsAsync("Add Timeout = \"2m\"", Phase("15m",
            """
                    // The first.
                    [Step("Fence", Timeout = "2m", Owner = typeof(Dba))] FenceStep Fence => new();
            """));
    }

    [Fact]
    public async Task Person_IsAwaitedInMinutes() => await Scenario.InRunbook<AddTimeoutFix>(Phase("1h",
        """
                [Manual("Look", Role = typeof(Dba), Evidence = Evidence.Required)]
                public partial Task {|RB2001:Look|}();
        """)).MendsAsync("Add Timeout = \"10m\"", Phase("1h",
        """
                [Manual("Look", Role = typeof(Dba), Evidence = Evidence.Required, Timeout = "10m")]
                public partial Task Look();
        """));

    [Fact]
    public async Task Expected_IsWhatItIsChosenBy()
    {
        var scenario = Scenario.InRunbook<AddTimeoutFix>(Phase("15m",
            """
                    [Step("Fence", Expected = "25s")] FenceStep {|RB2001:Fence|} => new();
            """));

        await scenario.OffersAsync("Add Timeout = \"1m30s\" (three times Expected)");
        await scenario.MendsAsync("Add Timeout = \"1m30s\" (three times Expected)", Phase("15m",
            """
                    [Step("Fence", Timeout = "1m30s", Expected = "25s")] FenceStep Fence => new();
            """));
    }

    [Fact]
    public async Task Steps_AreGivenTimeoutsAtOnce_EachByWhatIsExpectedOfIt() => await Scenario.InRunbook<AddTimeoutFix>(Phase("15m",
        """
                [Step("Fence", Expected = "10s")] FenceStep {|RB2001:Fence|} => new();
                [Step("Drain", Expected = "1m")] DrainStep {|RB2001:Drain|} => new();
        """)).MendsAllAsync("Add Timeout = \"30s\" (three times Expected)", Phase("15m",
        """
                [Step("Fence", Timeout = "30s", Expected = "10s")] FenceStep Fence => new();
                [Step("Drain", Timeout = "3m", Expected = "1m")] DrainStep Drain => new();
        """));

    [Fact]
    public async Task Box_IsTheMost()
    {
        await Scenario.InRunbook<AddTimeoutFix>(Phase("1m", "        [Step(\"Fence\")] FenceStep {|RB2001:Fence|} => new();")).OffersAsync("Add Timeout = \"30s\"");
        await Scenario.InRunbook<AddTimeoutFix>(Phase("20s", "        [Step(\"Fence\")] FenceStep {|RB2001:Fence|} => new();")).OffersAsync("Add Timeout = \"20s\"");
        await Scenario.InRunbook<AddTimeoutFix>(Phase("20s", "        [Step(\"Fence\", Expected = \"15s\")] FenceStep {|RB2001:Fence|} => new();")).OffersAsync("Add Timeout = \"20s\" (three times Expected)");
    }

    [Fact]
    public async Task Step_WithTimeout_IsLeftAlone() => await Scenario.InRunbook<AddTimeoutFix>(Phase("15m",
        """
                [Step("Fence", Timeout = "soon")] FenceStep {|RB2001:Fence|} => new();
        """)).Given().OffersNothingAsync();

    private static string Phase(string box, string members) => $$"""
            [Phase("Emergency", TimeBox = "{{box}}")]
            public sealed partial class Emergency
            {
        {{members}}
            }
        """;
}
