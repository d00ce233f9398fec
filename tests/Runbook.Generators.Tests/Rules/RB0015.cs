using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB0015
{
    [Fact]
    public void EveryTitle_WithoutADeclaredLanguage_IsReported() => RuleAssert.Findings(
        """
        [Runbook("rollback", {|RB0015:"롤백"|}, Languages = ["en"], Owner = typeof(Ops))]
        public sealed partial class Rollback
        {
            [Phase({|RB0015:"긴급"|})]
            public sealed partial class Emergency
            {
                [Manual({|RB0015:"점검"|})] public partial Task Look();
                [Approval<Lead>({|RB0015:"승인"|})] public partial Task<Approved<Lead>> Approve();
                [GoNoGo({|RB0015:"결정"|}, Roles = [typeof(Lead), typeof(Dba)])] public partial Task<Go> Poll();

                [Track({|RB0015:"차단"|}, OnFailure = typeof(Restore))]
                public sealed partial class Cut
                {
                    [Step({|RB0015:"연결 차단"|})] FenceStep Fence => new();
                }
            }

            [Contingency({|RB0015:"복구"|})]
            public sealed partial class Restore
            {
                [Step({|RB0015:"전환"|})] ChangingStep Shift => new();
            }

            [Monitor({|RB0015:"지연"|}, Every = "10s")] public Lag Lag => new();
            [Notice({|RB0015:"알림"|}, On = RunEvent.Started, To = typeof(Team))] public Message Tell => "";
        }
        """);

    [Fact]
    public void StepWithoutATitle_SaysWhichLanguage()
    {
        var findings = RuleAssert.Findings(
            """
            [Runbook("rollback", "롤백", Languages = ["en", "ja", "en"]), Title("en", "Rollback"), Title("ja", "ロールバック")]
            public sealed partial class Rollback
            {
                [Phase("긴급"), Title("en", "Emergency"), Title("ja", "緊急")]
                public sealed partial class Emergency
                {
                    [Step({|RB0015:"차단"|}), Title("ja", " "), Title("en", "Fence")] FenceStep Fence => new();
                }
            }
            """);

        RuleAssert.Says("'차단' (Emergency.Fence) has no title in 'ja', which the runbook declares. Add [Title(\"ja\", \"…\")], or take 'ja' out of Languages.", findings);
    }

    [Fact]
    public void TitlesInEveryLanguage_OrNoLanguages_AreSilent() => RuleAssert.Findings(
        """
        [Runbook("rollback", "롤백", Languages = ["en"]), Title("en", "Rollback"), Title("fr", "Retour")]
        public sealed partial class Rollback
        {
            [Phase("긴급"), Title("en", "Emergency")]
            public sealed partial class Emergency
            {
                [Step("차단"), Title("en", "Fence")] FenceStep Fence => new();
            }
        }

        [Runbook("other", "다른")]
        public sealed partial class Other
        {
            [Phase("긴급")]
            public sealed partial class Emergency
            {
                [Step("차단")] FenceStep Fence => new();
            }
        }
        """);

    [Fact]
    public void SharedRunbook_AnswersForItsOwnTitles() => RuleAssert.Findings(
        """
        [Runbook("shared", "공유", Languages = ["en"]), Title("en", "Shared")]
        public abstract partial class Shared
        {
            [Phase({|RB0015:"준비"|}, Order = 1)]
            public sealed partial class Preparation
            {
                [Step("차단"), Title("en", "Fence")] public FenceStep Fence => new();
            }

            [Monitor({|RB0015:"지연"|}, Every = "10s")] public Lag Lag => new();
        }

        [Runbook("one", "하나", Languages = ["fr"]), Title("fr", "Un")]
        public sealed partial class One : Shared
        {
            [Phase({|RB0015:"긴급"|}, Order = 2)]
            public sealed partial class Emergency
            {
                [Step("대기"), Title("fr", "Vider")] DrainStep Drain => new();
            }
        }
        """);
}
