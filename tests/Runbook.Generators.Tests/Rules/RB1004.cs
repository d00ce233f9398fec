using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB1004
{
    [Fact]
    public void ParallelTracks_ThatWaitForEachOther_AreReportedOnce()
    {
        var findings = RuleAssert.InPhase(
            """
                    [Track("A", Parallel = true)]
                    public sealed partial class A
                    {
                        [Step("A1"), ReadOnly] Fenced {|RB1004:A1|}(Drained drained) => new();
                        [Step("A2"), ReadOnly] void A2() { }
                    }

                    [Track("B", Parallel = true)]
                    public sealed partial class B
                    {
                        [Step("B1"), ReadOnly] void B1(Fenced fenced) { }
                        [Step("B2"), ReadOnly] Drained B2() => new();
                    }
            """);

        RuleAssert.Says("'A1' (Emergency.A.A1) waits for Drained, and what produces it waits for this step: Emergency.A.A1 → Emergency.B.B2 → Emergency.B.B1 → Emergency.A.A1. None would ever start. Remove one of these inputs, or put the tracks one after the other.", findings);
    }

    [Fact]
    public void StepThatConsumesItsOwnOutput_IsReported()
    {
        RuleAssert.InPhase(
            """
                    [Step("A"), ReadOnly] Fenced {|RB1004:A|}(Fenced fenced) => fenced;
            """);
    }

    [Fact]
    public void ParallelTracks_ThatHandOverBothWaysInTurn_AreSilent()
    {
        RuleAssert.InPhase(
            """
                    [Track("A", Parallel = true)]
                    public sealed partial class A
                    {
                        [Step("A1"), ReadOnly] Fenced A1() => new();
                        [Step("A2"), ReadOnly] void A2(Drained drained) { }
                    }

                    [Track("B", Parallel = true)]
                    public sealed partial class B
                    {
                        [Step("B1"), ReadOnly] Drained B1(Fenced fenced) => new();
                    }
            """);
    }
}
