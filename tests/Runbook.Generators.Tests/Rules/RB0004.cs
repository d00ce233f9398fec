using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB0004
{
    [Fact]
    public void OverloadedSteps_AreReportedAtTheSecond()
    {
        var findings = RuleAssert.InPhase(
            """
                    [Step("A"), ReadOnly] Fenced Check() => new();
                    [Step("B"), ReadOnly] void {|RB0004:Check|}(Fenced fenced) { }
            """);

        RuleAssert.Says("There is another step with the id 'Emergency.Check': a step is named by its member, so two of a name cannot be told apart. Rename one.", findings);
    }

    [Fact]
    public void SameNameInTwoTracks_AndOverloadThatIsNoStep_AreSilent()
    {
        RuleAssert.InPhase(
            """
                    [Track("A")]
                    public sealed partial class A
                    {
                        [Step("A"), ReadOnly] void Check() { }
                        private void Check(int number) { }
                    }

                    [Track("B")]
                    public sealed partial class B
                    {
                        [Step("B"), ReadOnly] void Check() { }
                    }
            """);
    }
}
