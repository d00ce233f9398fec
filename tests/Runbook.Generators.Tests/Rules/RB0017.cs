using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB0017
{
    [Fact]
    public void StepsWithOneTitle_AreReportedAtTheSecond()
    {
        var findings = RuleAssert.InRunbook(
            """
                [Phase("Preparation")]
                public sealed partial class Preparation
                {
                    [Step("Look"), ReadOnly] void Look() { }
                }

                [Phase("Emergency")]
                public sealed partial class Emergency
                {
                    [Step({|RB0017:"look "|}), ReadOnly] void Check() { }
                }
            """);

        RuleAssert.Says("'look ' (Emergency.Check) has the same title as 'Look' (Preparation.Look): nobody on the phone could tell them apart. Say in the title what differs.", findings);
    }

    [Fact]
    public void EverythingWithATitle_IsCompared() => RuleAssert.InRunbook(
        """
            [Phase("Emergency", OnFailure = typeof(Restore))]
            public sealed partial class Emergency
            {
                [Step("A")] FenceStep Fence => new();
            }

            [Phase({|RB0017:"Emergency"|})]
            public sealed partial class Again
            {
                [Track("Track")]
                public sealed partial class One
                {
                    [Manual("B")] public partial Task Look();
                }

                [Track({|RB0017:"Track"|})]
                public sealed partial class Two
                {
                    [Manual("C")] public partial Task Look();
                }
            }

            [Contingency({|RB0017:"A"|})]
            public sealed partial class Restore
            {
                [Step({|RB0017:"C"|}), ReadOnly] void Look() { }
            }

            [Monitor({|RB0017:"B"|}, Every = "10s")] public Lag Lag => new();
            [Monitor("D", Every = "10s")] public Lag Delay => new();
            [Notice({|RB0017:"D"|}, On = RunEvent.Started, To = typeof(Team))] public Message Tell => "";
        """);

    [Fact]
    public void InheritedTitle_IsReportedAtTheRunbooksOwn() => RuleAssert.Findings(
        """
        [Runbook("shared", "Shared")]
        public abstract partial class Shared
        {
            [Phase("Second", Order = 2)]
            public sealed partial class Second
            {
                [Step("Look"), ReadOnly] public void Look() { }
            }

            [Monitor({|RB0017:"Look"|}, Every = "10s")] public Lag Lag => new();
        }

        [Runbook("one", "One")]
        public sealed partial class One : Shared
        {
            [Phase("First", Order = 1)]
            public sealed partial class First
            {
                [Step({|RB0017:"Look"|}), ReadOnly] void Look() { }
            }
        }
        """);

    [Fact]
    public void StepAsItsTrack_TracksOfTwoPhases_AndPhasesAsSteps_AreSilent() => RuleAssert.InRunbook(
        """
            [Phase("A")]
            public sealed partial class A
            {
                [Track("Check")]
                public sealed partial class Check
                {
                    [Step("Check"), ReadOnly] void Look() { }
                    [Step("A"), ReadOnly] void See() { }
                }
            }

            [Phase("B")]
            public sealed partial class B
            {
                [Track("Check")]
                public sealed partial class Check
                {
                    [Step("Rollback"), ReadOnly] void Look() { }
                }
            }
        """);

    [Fact]
    public void Overloads_AreReportedOnlyAsSuch() => RuleAssert.InPhase(
        """
                [Step("Look"), ReadOnly] void Look() { }
                [Step("Look"), ReadOnly] void {|RB0004:Look|}(StepContext context) { }
        """);
}
