using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB0020
{
    [Fact]
    public void WaiverOfWhatHolds_IsReported()
    {
        var findings = RuleAssert.InPhase(
            """
                    [Waive({|RB0020:"RB3001"|}, Justification = "Approved in the change system.")]
                    [Step("Look"), ReadOnly] void Look() { }
            """);

        RuleAssert.Says("The waiver of RB3001 on 'Look' (Emergency.Look) waives nothing: the rule finds no fault there. Remove it, before it hides one.", findings);
    }

    [Fact]
    public void WaiverOfAnotherStep_IsReported_AndTheFaultToo() => RuleAssert.InPhase(
        """
                [Waive({|RB0020:"RB3001"|}, Justification = "Approved in the change system.")]
                [Step("Look"), ReadOnly] void Look() { }
                [Step("LookAgain")] UndeclaredStep {|RB3001:LookAgain|} => new();
        """);

    [Fact]
    public void WaiverOnThePhase_ThatOneOfItsStepsNeeds_IsSilent() => RuleAssert.InRunbook(
        """
            [Waive("RB3001", Justification = "Approved in the change system.")]
            [Phase("Emergency")]
            public sealed partial class Emergency
            {
                [Step("Look"), ReadOnly] void Look() { }

                [Track("Cut")]
                public sealed partial class Cut
                {
                    [Step("Drop")] UndeclaredStep Drop => new();
                }
            }
        """);

    [Fact]
    public void RuleThatIsJudgedBesideTheModel_IsSilent() => RuleAssert.InPhase(
        """
                [Waive("RB3010", Justification = "It ends within a millisecond.")]
                [Step("Look"), ReadOnly] void Look() { }
        """);
}
