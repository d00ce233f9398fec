using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB3001
{
    [Fact]
    public void WhatChangesSomething_WithoutApproval_IsReported()
    {
        RuleAssert.InPhase(
            """
                    [Step("Verify")] VerifyBackup Verify => new();
                    [Step("A")] ChangingStep {|RB3001:A|} => new();
                    [Step("B")] DestroyingStep {|RB3001:B|} => new();
                    [Step("C")] UndeclaredStep {|RB3001:C|} => new();
                    [Step("D")] void {|RB3001:D|}() { }
                    [Step("E"), Idempotent, Destructive, Fresh<BackupVerified>("1h")] void {|RB3001:E|}() { }
                    [Manual("F"), Changes] public partial Task {|RB3001:F|}();
                    [Approval<Lead>("G")] public partial Task<Approved<Lead>> G();
                    [Step("H"), Changes, NoUndo("harmless")] void H() { }
            """);
    }

    [Fact]
    public void DestructiveStep_SaysWhatIsMissing()
    {
        var findings = RuleAssert.InPhase(
            """
                    [Step("Verify")] VerifyBackup Verify => new();
                    [Step("Drop")] DestroyingStep {|RB3001:Drop|} => new();
            """);

        RuleAssert.Says("'Drop' (Emergency.Drop) is destructive and no approval stands upstream of it. Add an [Approval<TRole>] before it in this phase or an earlier one; if the step is harmless, mark it [ReadOnly] or [Idempotent].", findings);
    }

    [Fact]
    public void ApprovalBeside_IsNotUpstream()
    {
        RuleAssert.InPhase(
            """
                    [Step("Verify")] VerifyBackup Verify => new();

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
                    [Step("Verify")] VerifyBackup Verify => new();

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
    public void GoNoGo_IsAGateToo_SoItIsSilent()
    {
        RuleAssert.InPhase(
            """
                    [GoNoGo("Go?", Roles = [typeof(Lead)])] public partial Task<Go> Decide();
                    [Step("Shift")] ChangingStep Shift => new();
            """);
    }

    [Fact]
    public void Contingency_EnteredOnAWayWithoutApproval_IsReported()
    {
        RuleAssert.InRunbook(
            """
                [Phase("Preparation", OverrunTo = typeof(Repair), TimeBox = "1h")]
                public sealed partial class Preparation
                {
                    [Step("Look", Timeout = "1m"), ReadOnly] void Look() { }
                    [Approval<Lead>("Go", Timeout = "1m")] public partial Task<Approved<Lead>> Approve();
                    [Step("Shift", Timeout = "1m", OnFailure = typeof(Back))] ChangingStep Shift => new();
                }

                [Contingency("Repair")]
                public sealed partial class Repair
                {
                    [Step("Mend")] ChangingStep {|RB3001:Mend|} => new();
                }

                [Contingency("Back")]
                public sealed partial class Back
                {
                    [Step("Undo")] ChangingStep Undo => new();
                }
            """);
    }

    [Fact]
    public void Contingency_EnteredBehindOneApprovalOrAnother_IsSilent()
    {
        RuleAssert.InRunbook(
            """
                [Phase("Emergency", OnFailure = typeof(Repair))]
                public sealed partial class Emergency
                {
                    [Track("A", Parallel = true)]
                    public sealed partial class A
                    {
                        [Step("Look"), ReadOnly] void Look() { }
                        [Approval<Lead>("Go")] public partial Task<Approved<Lead>> Approve();
                        [Step("Shift")] ChangingStep Shift => new();
                    }
                }

                [Phase("After", OnFailure = typeof(Again))]
                public sealed partial class After
                {
                    [Step("Look again"), ReadOnly] void Look() { }
                }

                [Contingency("Repair")]
                public sealed partial class Repair
                {
                    [GoNoGo("Go?", Roles = [typeof(Lead)])] public partial Task<Go> Decide();
                    [Step("Mend", OnFailure = typeof(Again))] ChangingStep Mend => new();
                }

                [Contingency("Again")]
                public sealed partial class Again
                {
                    [Step("Mend otherwise")] ChangingStep Mend => new();
                }
            """);
    }

    [Fact]
    public void ApprovalUnderAnotherCondition_IsLeftToTheRuleOfBypassedGates()
    {
        var compiled = RunbookCompiler.Compile(
            """
            using System.Threading.Tasks;
            using Runbook;

            namespace Shop;

            [Runbook("rollback", "Rollback")]
            public sealed partial class Rollback
            {
                [Phase("Emergency")]
                public sealed partial class Emergency
                {
                    [Approval<Lead>("Go", When = nameof(Critical))] public partial Task<Approved<Lead>> Approve();
                    [Step("Shift")] ChangingStep Shift => new();
                    bool Critical => true;
                }
            }
            """,
            Sample.Prelude);

        Assert.DoesNotContain(compiled.Findings, static finding => finding.Id == "RB3001");
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
