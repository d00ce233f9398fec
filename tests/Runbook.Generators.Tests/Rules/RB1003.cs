using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB1003
{
    [Fact]
    public void TwoProducers_OfAConsumedType_AreReportedAtTheSecond()
    {
        var findings = RuleAssert.InPhase(
            """
                    [Step("Fence")] FenceStep Fence => new();
                    [Step("Again")] FenceStep {|RB1003:Again|} => new();
                    [Step("Drain")] DrainStep Drain => new();
            """);

        RuleAssert.Says("'Again' (Emergency.Again) produces Fenced, which 'Fence' (Emergency.Fence) produces too, and 'Drain' (Emergency.Drain) consumes: nobody could say which it gets. Give one of the two a type of its own.", findings);
    }

    [Fact]
    public void TwoProducers_OfWhatMustBeFreshOrANoticeReads_AreReported()
    {
        var findings = RuleAssert.InRunbook(
            """
                [Notice("Tell", On = RunEvent.Started, To = typeof(Team))] public Message Tell(Maybe<Fenced> fenced) => null!;

                [Phase("Emergency")]
                public sealed partial class Emergency
                {
                    [Step("Fence")] FenceStep Fence => new();
                    [Step("Again")] FenceStep {|RB1003:Again|} => new();
                    [Step("1차 검증")] VerifyBackup Verify => new();
                    [Step("2차 검증")] VerifyBackup {|RB1003:VerifyAgain|} => new();
                    [Step("Look"), ReadOnly, Fresh<BackupVerified>("1h")] void Look() { }
                }
            """);

        RuleAssert.Says("'Again' (Emergency.Again) produces Fenced, which 'Fence' (Emergency.Fence) produces too, and 'Tell' (Tell) reads: nobody could say which it gets. Give one of the two a type of its own.", [findings[0]]);
        RuleAssert.Says("'2차 검증' (Emergency.VerifyAgain) produces BackupVerified, which '1차 검증' (Emergency.Verify) produces too, and 'Look' (Emergency.Look) asks to be fresh: nobody could say which it gets. Give one of the two a type of its own.", [findings[1]]);
    }

    [Fact]
    public void TwoProducers_ThatNobodyReads_AreSilent()
    {
        RuleAssert.InPhase(
            """
                    [Step("Fence")] FenceStep Fence => new();
                    [Step("Again")] FenceStep Again => new();
                    [Manual("A")] public partial Task A();
                    [Manual("B")] public partial Task B();
            """);
    }
}
