using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB3001
{
    [Fact]
    public void WhatChangesSomething_WithoutApproval_IsReported()
    {
        RuleAssert.InPhase(
            """
                    [Step("A")] ChangingStep {|RB3001:A|} => new();
                    [Step("B")] DestroyingStep {|RB3001:B|} => new();
                    [Step("C")] UndeclaredStep {|RB3001:C|} => new();
                    [Step("D")] void {|RB3001:D|}() { }
                    [Step("E"), Idempotent, Destructive] void {|RB3001:E|}() { }
                    [Manual("F"), Changes] public partial Task {|RB3001:F|}();
                    [Approval<Lead>("G")] public partial Task<Approved<Lead>> G();
                    [Step("H"), Changes] void H() { }
            """);
    }

    [Fact]
    public void DestructiveStep_SaysWhatIsMissing()
    {
        var findings = RuleAssert.InPhase(
            """
                    [Step("Drop")] DestroyingStep {|RB3001:Drop|} => new();
            """);

        RuleAssert.Says("'Drop' (Emergency.Drop) is destructive and no approval stands upstream of it. Add an [Approval<TRole>] before it in this phase or an earlier one; if the step is harmless, mark it [ReadOnly] or [Idempotent].", findings);
    }

    [Fact]
    public void ApprovalBeside_IsNotUpstream()
    {
        RuleAssert.InPhase(
            """
                    [Track("A", Parallel = true)]
                    public sealed partial class A
                    {
                        [Approval<Lead>("Go")] public partial Task<Approved<Lead>> Approve();
                    }

                    [Track("B", Parallel = true)]
                    public sealed partial class B
                    {
                        [Step("Drop")] DestroyingStep {|RB3001:Drop|} => new();
                    }
            """);
    }

    [Fact]
    public void ApprovalUpstream_ByOrderByDataOrInAnEarlierPhase_IsSilent()
    {
        RuleAssert.InRunbook(
            """
                [Phase("Preparation")]
                public sealed partial class Preparation
                {
                    [Track("A", Parallel = true)]
                    public sealed partial class A
                    {
                        [Approval<Lead>("Go")] public partial Task<Approved<Lead>> Approve();
                    }

                    [Track("B", Parallel = true)]
                    public sealed partial class B
                    {
                        [Step("Tidy")] void Tidy(Approved<Lead> approved) { }
                    }

                    [Step("Drop")] DestroyingStep Drop => new();
                }

                [Phase("Emergency")]
                public sealed partial class Emergency
                {
                    [Step("Shift")] ChangingStep Shift => new();
                }
            """);
    }

    [Fact]
    public void HarmlessSteps_WithoutApproval_AreSilent()
    {
        RuleAssert.InPhase(
            """
                    [Step("A")] FenceStep A => new();
                    [Step("B"), Idempotent] void B() { }
                    [Manual("C")] public partial Task C();
            """);
    }
}
