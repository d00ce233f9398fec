using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB4005
{
    [Fact]
    public void GatesThatConditionsSwitchOff_AreNamed()
    {
        var findings = RuleAssert.InPhase(
            """
                    [Approval<Lead>("Small", When = nameof(IsSmall))] public partial Task<Approved<Lead>> Small();

                    [Track("Large", When = nameof(IsLarge))]
                    public sealed partial class Large
                    {
                        [GoNoGo("Poll", Roles = [typeof(Lead), typeof(Dba)])] public partial Task<Go> Poll();
                    }

                    [Step("Shift")] ChangingStep {|RB4005:Shift|} => new();

                    bool IsSmall => true;
                    bool IsLarge => true;
            """);

        RuleAssert.Says(
            "'Shift' (Emergency.Shift) changes something, and the only gates upstream of it hang on a condition: 'Small' (Emergency.Small) on 'IsSmall', 'Poll' (Emergency.Large.Poll) on 'IsLarge'. "
            + "When it is false, the step runs without any. Let the step hang on the same condition, or add a gate without one.",
            findings);
    }

    [Fact]
    public void GateOfAnEarlierPhase_AndStepOfAContingency_AreReported() => RuleAssert.InRunbook(
        """
            bool IsLarge => true;

            [Phase("Review")]
            public sealed partial class Review
            {
                [Approval<Lead>("Go", When = nameof(IsLarge))] public partial Task<Approved<Lead>> Approve();
                [Step("Look", OnFailure = typeof(Restore)), ReadOnly] void Look() { }
            }

            [Phase("Emergency")]
            public sealed partial class Emergency
            {
                [Step("A", When = nameof(IsNeeded))] ChangingStep {|RB4005:A|} => new();
                [Step("B", When = nameof(IsLarge)), Changes, NoUndo("x")] void B() { }

                bool IsNeeded => true;
            }

            [Contingency("Restore")]
            public sealed partial class Restore
            {
                [Step("C"), Changes, NoUndo("x")] void {|RB4005:C|}() { }
            }
        """);

    [Fact]
    public void GateWithoutCondition_OrWithTheStepsOwn_IsSilent() => RuleAssert.InPhase(
        """
                [Approval<Lead>("A")] public partial Task<Approved<Lead>> A();
                [Approval<Dba>("B", When = nameof(IsLarge))] public partial Task<Approved<Dba>> B();
                [Step("C")] ChangingStep C => new();

                bool IsLarge => true;
            }

            [Phase("Second")]
            public sealed partial class Second
            {
                [Step("D"), ReadOnly] void D() { }
        """);

    [Fact]
    public void StepUnderTheGatesCondition_IsSilent() => RuleAssert.InPhase(
        """
                [Track("Large", When = nameof(IsLarge))]
                public sealed partial class Large
                {
                    [Approval<Lead>("A")] public partial Task<Approved<Lead>> A();
                    [Step("B", When = nameof(IsNeeded))] ChangingStep B => new();

                    bool IsNeeded => true;
                }

                bool IsLarge => true;
        """);

    [Fact]
    public void NoGateAtAll_IsAnotherRules() => RuleAssert.InPhase(
        """
                [Step("A")] ChangingStep {|RB3001:A|} => new();
        """);
}
