using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB3004
{
    private const string Steps =
        """
        [Changes, Idempotent]
        public sealed class SwitchStep : IStep<Shifted>
        {
            public Task<Shifted> RunAsync(StepContext context) => throw new NotSupportedException();
        }

        [Changes, NoUndo("Caches fill by themselves.")]
        public sealed class RestartStep : IStep<Closed>
        {
            public Task<Closed> RunAsync(StepContext context) => throw new NotSupportedException();
        }

        """;

    [Fact]
    public void LibraryStep_ThatChangesSomethingWithoutUndo_IsReported()
    {
        var findings = RuleAssert.Findings(Steps +
            """
            [Runbook("rollback", "Rollback")]
            public sealed partial class Rollback
            {
                [Phase("Emergency")]
                public sealed partial class Emergency
                {
                    [Approval<Lead>("Go")] public partial Task<Approved<Lead>> Approve();
                    [Step("트래픽 전환")] SwitchStep {|RB3004:Shift|} => new();
                }
            }
            """);

        RuleAssert.Says("'트래픽 전환' (Emergency.Shift) changes something, and nothing undoes it. Implement IUndo<Shifted> in the step's type, or say why not: [NoUndo(\"…\")].", findings);
    }

    [Fact]
    public void OwnCode_ThatChangesSomething_IsReported()
    {
        var findings = RuleAssert.InPhase(
            """
                    [Approval<Lead>("Go")] public partial Task<Approved<Lead>> Approve();
                    [Step("설정 변경"), Changes] void {|RB3004:Apply|}() { }
            """);

        RuleAssert.Says("'설정 변경' (Emergency.Apply) changes something, and nothing undoes it. Make it a library step that implements IUndo<Nothing>, or say why not: [NoUndo(\"…\")].", findings);
    }

    [Fact]
    public void UndeclaredStep_IsToldToDeclareOnly()
    {
        RuleAssert.InPhase(
            """
                    [Step("A")] UndeclaredStep {|RB3001:A|} => new();
                    [Step("B"), Changes] void {|RB3001:{|RB3004:B|}|}() { }
            """);
    }

    [Fact]
    public void UndoReasonOrNoWayBack_IsSilent()
    {
        RuleAssert.Findings(Steps +
            """
            [Runbook("rollback", "Rollback")]
            public sealed partial class Rollback
            {
                [Phase("Emergency")]
                public sealed partial class Emergency
                {
                    [Step("Verify")] VerifyBackup Verify => new();
                    [GoNoGo("Go?", Roles = [typeof(Lead)])] public partial Task<Go> Decide();
                    [Step("Undone")] ChangingStep Undone => new();
                    [Step("Said by its type")] RestartStep Restart => new();
                    [Step("Said here"), NoUndo("The old weights are in the log.")] SwitchStep Shift => new();
                    [Step("Own"), Changes, NoUndo("Nobody reads the old file.")] void Own() { }
                    [Step("Destroyed")] DestroyingStep Drop => new();
                    [Step("Behind it no way back"), Changes, PointOfNoReturn] void Stop() { }
                    [Manual("A person's", Role = typeof(Dba)), Changes] public partial Task Change();
                    [Step("Harmless"), Idempotent] void Touch() { }
                    [Step("Undeclared")] void Undeclared() { }
                }
            }
            """);
    }
}
