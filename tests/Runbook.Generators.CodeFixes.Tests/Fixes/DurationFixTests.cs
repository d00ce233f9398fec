using Runbook.Generators.CodeFixes.Fixes;
using Runbook.Generators.CodeFixes.Tests.Fixing;

namespace Runbook.Generators.CodeFixes.Tests.Fixes;

public class DurationFixTests
{
    [Fact]
    public async Task Number_IsReadAsMinutesOrSeconds()
    {
        var scenario = Scenario.InRunbook<DurationFix>(
            """
                [Phase("Emergency", TimeBox = {|RB0003:"15"|})]
                public sealed partial class Emergency
                {
                    [Step("Fence", Timeout = "30s")] FenceStep Fence => new();
                }
            """);

        await scenario.OffersAsync("Write \"15m\"", "Write \"15s\"");
        await scenario.MendsAsync("Write \"15m\"",
            """
                [Phase("Emergency", TimeBox = "15m")]
                public sealed partial class Emergency
                {
                    [Step("Fence", Timeout = "30s")] FenceStep Fence => new();
                }
            """);
    }

    [Fact]
    public async Task Numbers_AreReadAllAtOnceAsSeconds() => await Scenario.InPhase<DurationFix>(
        """
                [Step("Fence", Timeout = {|RB0003:"90"|}, Expected = {|RB0003:"20"|})] FenceStep Fence => new();
                [Step("Drain", Timeout = {|RB0003:"45 min"|})] DrainStep Drain => new();
        """).MendsAllAsync("Write \"90s\"",
        """
                [Step("Fence", Timeout = "90s", Expected = "20s")] FenceStep Fence => new();
                [Step("Drain", Timeout = {|RB0003:"45 min"|})] DrainStep Drain => new();
        """);

    [Fact]
    public async Task DefaultOfAParameter_ThatIsADuration_IsMended() => await Scenario.InRunbook<DurationFix>(
        """
            [Parameter("Wait", Default = {|RB0008:"0:15:00"|})] public TimeSpan? Wait { get; init; }

            [Phase("Emergency")]
            public sealed partial class Emergency
            {
                [Step("Fence")] FenceStep Fence => new();
            }
        """).MendsAsync("Write \"00:15:00\"",
        """
            [Parameter("Wait", Default = "00:15:00")] public TimeSpan? Wait { get; init; }

            [Phase("Emergency")]
            public sealed partial class Emergency
            {
                [Step("Fence")] FenceStep Fence => new();
            }
        """);

    [Fact]
    public async Task DefaultOfAParameter_ThatIsANumber_IsLeftAlone() => await Scenario.InRunbook<DurationFix>(
        """
            [Parameter("Count", Default = {|RB0008:"15 min"|})] public int Count { get; init; }

            [Phase("Emergency")]
            public sealed partial class Emergency
            {
                [Step("Fence")] FenceStep Fence => new();
            }
        """).OffersNothingAsync();

    [Fact]
    public async Task Constant_IsLeftAlone() => await Scenario.InPhase<DurationFix>(
        """
                private const string Long = "15";
                [Step("Fence", Timeout = {|RB0003:Long|})] FenceStep Fence => new();
        """).OffersNothingAsync();

    [Fact]
    public async Task Text_ThatIsNoTimeAtAll_IsLeftAlone() => await Scenario.InPhase<DurationFix>(
        """
                [Step("Fence", Timeout = {|RB0003:"soon"|})] FenceStep Fence => new();
        """).OffersNothingAsync();
}
