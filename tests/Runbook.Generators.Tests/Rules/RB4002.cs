using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB4002
{
    [Fact]
    public void OwnerWhoAlsoApproves_IsReportedAtTheOwner()
    {
        var findings = RuleAssert.InPhase(
            """
                    [Approval<Lead>("Go")] public partial Task<Approved<Lead>> Approve();
                    [Step("Shift", Owner = {|RB4002:typeof(Lead)|})] ChangingStep Shift => new();
            """);

        RuleAssert.Says("'Shift' (Emergency.Shift) is owned by Lead, and every approval upstream of it is given by Lead too. Let another role approve, or another own the step.", findings);
    }

    [Fact]
    public void InheritedOwner_IsReportedAtTheStep_InContingenciesToo() => RuleAssert.InRunbook(
        """
            [Phase("Review")]
            public sealed partial class Review
            {
                [Approval<Lead>("Go")] public partial Task<Approved<Lead>> Approve();
                [GoNoGo("Poll", Roles = [typeof(Lead)])] public partial Task<Go> Poll();
            }

            [Phase("Emergency", Owner = typeof(Lead), OnFailure = typeof(Restore))]
            public sealed partial class Emergency
            {
                [Step("A")] ChangingStep {|RB4002:A|} => new();
                [Manual("B", Role = {|RB4002:typeof(Lead)|}), Changes, NoUndo("x")] public partial Task B();
                [Manual("C")] public partial Task C();
            }

            [Contingency("Restore", Owner = typeof(Lead))]
            public sealed partial class Restore
            {
                [Step("D"), Changes, NoUndo("x")] void {|RB4002:D|}() { }
            }
        """);

    [Fact]
    public void ApprovalOfAnotherRole_AnywhereUpstream_IsSilent() => RuleAssert.InRunbook(
        """
            [Phase("Review", Owner = typeof(Lead))]
            public sealed partial class Review
            {
                [Approval<Dba>("Go")] public partial Task<Approved<Dba>> ByDba();
                [Approval<Lead>("Go too")] public partial Task<Approved<Lead>> ByLead();
                [Step("A")] ChangingStep A => new();
            }
        """);

    [Fact]
    public void PollOfAnotherRole_IsSilent() => RuleAssert.InRunbook(
        """
            [Phase("Review", Owner = typeof(Lead))]
            public sealed partial class Review
            {
                [Approval<Lead>("Go")] public partial Task<Approved<Lead>> Approve();
                [GoNoGo("Poll", Roles = [typeof(Lead), typeof(Dba)])] public partial Task<Go> Poll();
                [Step("A")] ChangingStep A => new();
            }
        """);

    [Fact]
    public void HarmlessOrUnownedSteps_AndMissingApprovals_AreSilent() => RuleAssert.Findings(
        """
        [Runbook("rollback", "Rollback")]
        public sealed partial class Rollback
        {
            [Phase("Review")]
            public sealed partial class Review
            {
                [Step("A", Owner = typeof(Lead))] ChangingStep {|RB3001:A|} => new();
                [Approval<Lead>("Go")] public partial Task<Approved<Lead>> Approve();
                [Step("B", Owner = typeof(Lead))] FenceStep B => new();
                [Step("C"), Changes, NoUndo("x")] void C() { }
            }
        }
        """);
}
