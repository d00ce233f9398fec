using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB0013
{
    [Fact]
    public void PrivateContract_IsReportedOnce()
    {
        RuleAssert.InPhase(
            """
                    private sealed record Hidden;

                    [Step("A"), ReadOnly] Hidden {|RB0013:A|}() => new();
                    [Manual("B")] private partial Task<List<Hidden>> {|RB0013:B|}();
            """);
    }

    [Fact]
    public void PrivateContract_SaysWhatToMakeOfIt()
    {
        var findings = RuleAssert.InPhase(
            """
                    private sealed record Hidden;

                    [Step("A"), ReadOnly] Hidden {|RB0013:A|}() => new();
            """);

        RuleAssert.Says("'A' (Emergency.A) takes or returns Hidden, which is not accessible outside of its class, so the typed reference to the step cannot name it. Make Hidden, and what it is nested in, internal or public.", findings);
    }

    [Fact]
    public void InternalContract_IsSilent()
    {
        RuleAssert.InPhase(
            """
                    internal sealed record Seen;

                    [Step("A"), ReadOnly] Seen A() => new();
                    [Step("B"), ReadOnly] void B(Seen seen) { }
            """);
    }
}
