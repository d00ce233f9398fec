using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB3002
{
    [Fact]
    public void DestructiveStep_ThatAsksForNoBackup_IsReported()
    {
        var findings = RuleAssert.InPhase(
            """
                    [Step("Verify")] VerifyBackup Verify => new();
                    [Approval<Lead>("Go")] public partial Task<Approved<Lead>> Approve();
                    [Step("스키마 삭제"), Destructive] void {|RB3002:Drop|}() { }
            """);

        RuleAssert.Says("'스키마 삭제' (Emergency.Drop) is destructive and does not ask for a fresh backup. Add [Fresh<BackupVerified>(\"1h\")], and a step upstream that verifies the backup.", findings);
    }

    [Fact]
    public void LibraryStepAndPersonsStep_ThatAskForSomethingElse_AreReported()
    {
        RuleAssert.Findings(
            """
            [Destructive, Fresh<Fenced>("1h")]
            public sealed class DropStep : IStep<Closed>
            {
                public Task<Closed> RunAsync(StepContext context) => throw new NotSupportedException();
            }

            [Runbook("rollback", "Rollback")]
            public sealed partial class Rollback
            {
                [Phase("Emergency")]
                public sealed partial class Emergency
                {
                    [Step("Fence")] FenceStep Fence => new();
                    [Approval<Lead>("Go")] public partial Task<Approved<Lead>> Approve();
                    [Step("Drop")] DropStep {|RB3002:Drop|} => new();
                    [Manual("Clean up", Role = typeof(Dba)), Destructive] public partial Task {|RB3002:CleanUp|}();
                }
            }
            """);
    }

    [Fact]
    public void BackupAskedForByTheStepOrItsType_IsSilent()
    {
        RuleAssert.InPhase(
            """
                    [Step("Verify")] VerifyBackup Verify => new();
                    [Approval<Lead>("Go")] public partial Task<Approved<Lead>> Approve();
                    [Step("A")] DestroyingStep A => new();
                    [Manual("B"), Destructive, Fresh<BackupVerified>("30m")] public partial Task B();
                    [Step("C")] ChangingStep C => new();
            """);
    }

    [Fact]
    public void BackupAskedForWithABadDuration_IsNotReportedToo()
    {
        RuleAssert.InPhase(
            """
                    [Step("Verify")] VerifyBackup Verify => new();
                    [Approval<Lead>("Go")] public partial Task<Approved<Lead>> Approve();
                    [Manual("B"), Destructive, Fresh<BackupVerified>({|RB0003:"soon"|})] public partial Task B();
            """);
    }
}
