using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB5001
{
    private const string Emergency = """
            [Phase("긴급 롤백 단계")]
            public sealed partial class Emergency
            {
                [Step("연결 차단", OnFailure = typeof(Divert)), ReadOnly] void Fence() { }

                [Track("IDC 재활성화")]
                public sealed partial class Revive
                {
                    [Manual("트랜잭션 완료 대기", Role = typeof(Lead))] public partial Task Drain(CancellationToken ct);
                }
            }

            [Contingency("임시 서비스 방안", Then = Afterwards.End)]
            public sealed partial class Divert
            {
                [Step("안내 페이지로 전환"), ReadOnly] void Switch() { }
            }

            [Monitor("에러 발생률 및 패턴", Every = "10s")] Reading ErrorRate() => Reading.AtMost("에러", 0, 1, "%");
            [Notice("롤백 시작 전체 팀 알림", On = RunEvent.Started, To = typeof(Team))] Message Started => "롤백을 시작합니다.";
            [Audience("전체 팀")] public sealed class Team : IAudience;
        """;

    [Fact]
    public void ItemWithoutStep_IsReportedAtItsLine()
    {
        var findings = RuleAssert.WithChecklist(
            """
            ## 긴급 롤백 단계
            - [ ] 연결 차단
            - [x] 트랜잭션 완료 대기
            - [ ] {|RB5001:**보안 그룹** `규칙` 수정 (필요시)|}
            ## 위험 관리
            - 임시 서비스 방안
            - 안내 페이지로 전환
            1. 에러 발생률 및 패턴
            2. 롤백 시작 전체 팀 알림
            """,
            Emergency);

        RuleAssert.Says("Nothing in runbook 'rollback' has the title of item 3 of the checklist: '보안 그룹 규칙 수정 (필요시)'. Add a step, monitor, notice or contingency with that title, or strike the item.", findings);
        var place = findings[0].Location.GetLineSpan();
        Assert.Equal(("checklist.md", 3, 6, 29), (place.Path, place.StartLinePosition.Line, place.StartLinePosition.Character, place.EndLinePosition.Character));
    }

    [Fact]
    public void TitleOfPhaseOrTrack_IsNoStep()
    {
        RuleAssert.WithChecklist(
            """
            - [ ] {|RB5001:긴급 롤백|}
            - [ ] {|RB5001:IDC 재활성화|}
            - [ ] 트랜잭션 완료 대기
            """,
            """
                [Phase("긴급 롤백")]
                public sealed partial class Emergency
                {
                    [Track("IDC 재활성화")]
                    public sealed partial class Revive
                    {
                        [Step("트랜잭션 완료 대기"), ReadOnly] void Drain() { }
                    }
                }
            """);
    }

    [Fact]
    public void ItemsThatDifferInTypingOnly_AreSilent()
    {
        RuleAssert.WithChecklist(
            ("\uFEFF# 롤백\n\n- [ ] 연결\u00A0 차단  \n- [ ] <!-- 3분 --> **트랜잭션** [완료](wiki) 대기\n- [ ] ~~보안 그룹 규칙 수정~~\n"
                + "- [ ] 임시 서비스 방안\n- [ ] 안내 페이지로 전환\n- [ ] 에러 발생률 및 패턴\n- [ ] 롤백 시작 전체 팀 알림\n\n```\n- [ ] 예시\n```\n")
                .Normalize(System.Text.NormalizationForm.FormD).Replace("\n", "\r\n", StringComparison.Ordinal),
            Emergency);
    }

    [Fact]
    public void ItemsOfSharedRunbook_AreSilent()
    {
        RuleAssert.WithChecklists(
            [new Checklist("checklist.md", "- [ ] 연결 차단\n- [ ] 트랜잭션 완료 대기")],
            """
            [Runbook("shared", "Shared")]
            public abstract partial class Shared
            {
                [Phase("준비", Order = 1)]
                public sealed partial class Preparation
                {
                    [Step("연결 차단"), ReadOnly] public void Fence() { }
                }
            }

            [Runbook("rollback", "Rollback")]
            public sealed partial class Rollback : Shared
            {
                [Phase("긴급", Order = 2)]
                public sealed partial class Emergency
                {
                    [Step("트랜잭션 완료 대기"), ReadOnly] public void Drain() { }
                }
            }
            """);
    }

    [Fact]
    public void WaivedForTheRunbook_IsSilent()
    {
        RuleAssert.WithChecklists(
            [new Checklist("checklist.md", "- [ ] 연결 차단\n- [ ] 보안 그룹 규칙 수정")],
            """
            [Runbook("rollback", "Rollback"), Waive("RB5001", Justification = "The checklist is being rewritten (CHG-12).")]
            public sealed partial class Rollback
            {
                [Phase("긴급")]
                public sealed partial class Emergency
                {
                    [Step("연결 차단"), ReadOnly] void Fence() { }
                }
            }
            """);
    }

    [Fact]
    public void AdditionalFileThatIsNoChecklist_IsSilent()
    {
        RuleAssert.WithChecklists([new Checklist("README.md", "- [ ] 보안 그룹 규칙 수정") { IsNamed = false }], "public static class Other { }");
    }
}
