using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB2004
{
    [Fact]
    public void RetryOfWhatIsNotRepeatable_IsReportedAtTheAttempts() => RuleAssert.InPhase(
        """
                [Approval<Lead>("Go")] public partial Task<Approved<Lead>> Approve();
                [Step("A"), Retry({|RB2004:3|})] ChangingStep A => new();
                [Step("B"), NoUndo("x"), Retry({|RB2004:2|}, Backoff = "1s")] void B() { }
                [Step("C"), Changes, NoUndo("x"), Retry(attempts: {|RB2004:2|})] void C() { }
        """);

    [Fact]
    public void ChangingStep_SaysWhatToDo()
    {
        var findings = RuleAssert.InPhase(
            """
                    [Approval<Lead>("Go")] public partial Task<Approved<Lead>> Approve();
                    [Step("Shift"), Retry({|RB2004:3|})] ChangingStep Shift => new();
            """);

        RuleAssert.Says("'Shift' (Emergency.Shift) is retried, and nothing says that running it again is harmless. Remove [Retry], or mark the step [Idempotent] if it is.", findings);
    }

    [Fact]
    public void RepeatableSteps_AreSilent() => RuleAssert.InPhase(
        """
                [Approval<Lead>("Go")] public partial Task<Approved<Lead>> Approve();
                [Step("A"), Retry(3)] FenceStep A => new();
                [Step("B"), Retry(3)] RepeatableStep B => new();
                [Step("C"), ReadOnly, Retry(100)] void C() { }
                [Step("D"), Changes, NoUndo("x"), Idempotent, Retry(2)] void D() { }
                [Step("E")] UndeclaredStep E => new();
        """);
}
