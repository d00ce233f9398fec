using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB0019
{
    [Fact]
    public void WaiverWithoutJustification_IsReportedAndWaivesNothing()
    {
        var findings = RuleAssert.InPhase(
            """
                    [Waive({|RB0019:"RB3001"|})]
                    [Step("Drop")] UndeclaredStep {|RB3001:Drop|} => new();
            """);

        Assert.Contains(findings, static finding => finding.GetMessage(System.Globalization.CultureInfo.InvariantCulture)
            == "The waiver of \"RB3001\" on 'Drop' (Emergency.Drop) has no justification. Add Justification = \"…\": why the rule does not hold here, and who said so.");
    }

    [Theory]
    [InlineData("RB9999")]
    [InlineData("CS8795")]
    [InlineData("")]
    [InlineData("RB0001")]
    [InlineData("RB1004")]
    public void RuleThatCannotBeWaived_IsReported(string rule) => RuleAssert.InPhase($$"""
                [Waive({|RB0019:"{{rule}}"|}, Justification = "because")]
                [Step("Look"), ReadOnly] void Look() { }
        """);

    [Fact]
    public void SecondOfTwo_IsReportedInItsPlace() => RuleAssert.InPhase(
        """
                [Waive("RB3001", Justification = "Approved in the change system."), Waive({|RB0019:"RB3004"|}, Justification = " ")]
                [Step("Drop")] UndeclaredStep Drop => new();
        """);

    [Fact]
    public void Justified_OnTrackPhaseOrRunbook_IsSilent() => RuleAssert.Findings(
        """
        [Runbook("rollback", "Rollback")]
        [Waive("RB3001", Justification = "Approved in the change system.")]
        public sealed partial class Rollback
        {
            [Phase("Emergency")]
            public sealed partial class Emergency
            {
                [Step("Drop")] UndeclaredStep Drop => new();
            }
        }
        """);
}
