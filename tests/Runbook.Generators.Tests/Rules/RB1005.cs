using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB1005
{
    [Fact]
    public void OutputOfConditionalStep_TakenAsCertain_IsReported()
    {
        var findings = RuleAssert.InPhase(
            """
                    [Step("Fence", When = nameof(Needed))] FenceStep Fence => new();
                    [Step("Drain")] DrainStep {|RB1005:Drain|} => new();
                    bool Needed => true;
            """);

        RuleAssert.Says("'Drain' (Emergency.Drain) consumes Fenced, but 'Fence' (Emergency.Fence) is skipped when 'Needed' is false. Take Maybe<Fenced> instead.", findings);
    }

    [Fact]
    public void InputOfCondition_TakenAsCertain_IsReported()
    {
        RuleAssert.InPhase(
            """
                    [Step("Fence", When = nameof(Needed))] FenceStep Fence => new();
                    [Step("Look", When = nameof(Wanted)), ReadOnly] void {|RB1005:Look|}() { }
                    bool Needed => true;
                    bool Wanted(Fenced fenced) => true;
            """);
    }

    [Fact]
    public void OutputTakenAsMaybe_IsSilent()
    {
        RuleAssert.InPhase(
            """
                    [Step("Fence", When = nameof(Needed))] FenceStep Fence => new();
                    [Step("Look"), ReadOnly] void Look(Maybe<Fenced> fenced) { }
                    bool Needed => true;
            """);
    }
}
