using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB0006
{
    [Fact]
    public void Approval_WithOtherResult_IsReported()
    {
        var findings = RuleAssert.InPhase(
            """
                    [Approval<Lead>("Go")] public partial Task {|RB0006:Approve|}();
            """);

        RuleAssert.Says("'Go' (Emergency.Approve) returns Task. An approval by Lead returns Task<Approved<Lead>>.", findings);
    }

    [Fact]
    public void Manual_ThatReturnsNoTask_IsReported()
    {
        var findings = RuleAssert.InPhase(
            """
                    [Manual("Look")] public partial Fenced {|RB0006:Look|}();
            """);

        RuleAssert.Says("'Look' (Emergency.Look) returns Fenced. A person takes time: return Task, or Task<T> for what the person attests.", findings);
    }

    [Fact]
    public void RoleThatIsNone_IsReportedAtItsArgument()
    {
        RuleAssert.InPhase(
            """
                    [Manual("Look", Role = {|RB0006:typeof(NoRole)|})] public partial Task Look();
                    [Step("Fence", Owner = {|RB0006:typeof(NoRole)|})] FenceStep Fence => new();
            """);
    }

    [Fact]
    public void RightResultsAndRoles_AreSilent()
    {
        RuleAssert.InPhase(
            """
                    [Approval<Lead>("Go")] public partial Task<Approved<Lead>> Approve();
                    [Manual("Look", Role = typeof(Lead))] public partial Task<Fenced> Look();
                    [Step("Fence", Owner = typeof(Lead)), ReadOnly] void Fence(Fenced fenced) { }
                    [Step("Shift")] ChangingStep Shift => new();
            """);
    }
}
