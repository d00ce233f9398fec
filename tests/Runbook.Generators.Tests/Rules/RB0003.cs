using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB0003
{
    [Fact]
    public void EveryDuration_Malformed_IsReportedAtItsArgument()
    {
        RuleAssert.InRunbook(
            """
                [Phase("Emergency", TimeBox = {|RB0003:"15"|})]
                public sealed partial class Emergency
                {
                    [Step("A", Timeout = {|RB0003:"90 s"|}, Expected = {|RB0003:"24:00"|})] FenceStep A => new();
                    [Manual("B", Timeout = {|RB0003:"0s"|})] public partial Task B();
                }
            """);
    }

    [Fact]
    public void Timeout_Malformed_SaysWhatToWrite()
    {
        var findings = RuleAssert.InPhase(
            """
                    [Step("Fence", Timeout = {|RB0003:"15"|})] FenceStep Fence => new();
            """);

        RuleAssert.Says("Timeout of 'Fence' (Emergency.Fence) is \"15\", which is not a duration. Write it as 90s, 15m, 1h30m or 00:15:00, up to 31 days.", findings);
    }

    [Fact]
    public void ConstantsThatFold_AreSilent()
    {
        RuleAssert.InRunbook(
            """
                private const string Box = "1" + "5m";

                [Phase("Emergency", TimeBox = Box)]
                public sealed partial class Emergency
                {
                    [Step("A", Timeout = $"{"90"}s", Expected = "00:01:00")] FenceStep A => new();
                }
            """);
    }

    [Fact]
    public void NoConstant_IsLeftToTheCompiler()
    {
        RuleAssert.InPhase(
            """
                    private static readonly string Box = "15m";

                    [Step("Fence", Timeout = Box)] FenceStep Fence => new();
            """, "CS0182", "CS0414");
    }
}
