using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB2005
{
    [Fact]
    public void ExpectedOverTimeout_IsReportedAtTheExpectedTime()
    {
        var findings = RuleAssert.InPhase(
            """
                    [Step("Fence", Timeout = "00:01:00", Expected = {|RB2005:"90s"|})] FenceStep Fence => new();
            """);

        RuleAssert.Says("'Fence' (Emergency.Fence) is expected to take 90s and is given up after 00:01:00: it would always time out. Raise Timeout, or correct Expected.", findings);
    }

    [Fact]
    public void EveryForm_IsReported() => RuleAssert.InPhase(
        """
                [Step("A", Timeout = "1m", Expected = {|RB2005:"61s"|}), ReadOnly] void A() { }
                [Manual("B", Timeout = "1m", Expected = {|RB2005:"61s"|})] public partial Task B();
                [Approval<Lead>("C", Timeout = "1m", Expected = {|RB2005:"61s"|})] public partial Task<Approved<Lead>> C();
                [GoNoGo("D", Roles = [typeof(Lead), typeof(Dba)], Timeout = "1m", Expected = {|RB2005:"61s"|})] public partial Task<Go> D();
                [Step("E")] ChangingStep E => new();
        """);

    [Fact]
    public void ExpectedUpToTheTimeout_OrOneOfThemOnly_IsSilent() => RuleAssert.InPhase(
        """
                [Step("A", Timeout = "1m", Expected = "60s")] FenceStep A => new();
                [Step("B", Expected = "1h")] DrainStep B => new();
                [Step("C", Timeout = "1s"), ReadOnly] void C() { }
        """);

    [Fact]
    public void MalformedTime_IsReportedOnlyAsSuch() => RuleAssert.InPhase(
        """
                [Step("A", Timeout = {|RB0003:"1"|}, Expected = "2m")] FenceStep A => new();
        """);
}
