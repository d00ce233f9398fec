using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

public class RB5002
{
    [Fact]
    public void StepThatTheChecklistLacks_IsReportedAtItsName()
    {
        var findings = RuleAssert.WithChecklist(
            "- [ ] 연결 차단",
            """
                [Phase("긴급 롤백 단계")]
                public sealed partial class Emergency
                {
                    [Step("연결 차단"), ReadOnly] void Fence() { }

                    [Track("IDC 재활성화")]
                    public sealed partial class Revive
                    {
                        [Step("쓰기 차단 증명"), ReadOnly] void {|RB5002:Prove|}() { }
                    }
                }
            """);

        RuleAssert.Says("'쓰기 차단 증명' (Emergency.Revive.Prove) is not in the checklist 'checklist.md'. Add the item there, or mark the step [Added(\"…\")] and say why.", findings);
    }

    [Fact]
    public void EverythingWithATitle_IsReported()
    {
        RuleAssert.WithChecklist(
            "- [ ] 연결 차단",
            """
                [Phase("긴급 롤백 단계")]
                public sealed partial class Emergency
                {
                    [Step("연결 차단", OnFailure = typeof(Divert)), ReadOnly] void Fence() { }
                    [Manual("실패 원인 파악", Role = typeof(Lead))] public partial Task {|RB5002:Find|}(CancellationToken ct);
                    [Approval<Lead>("기술팀 리더 승인")] public partial Task<Approved<Lead>> {|RB5002:Approve|}(CancellationToken ct);
                    [GoNoGo("최종 실행 결정", Roles = [typeof(Lead)])] public partial Task<Go> {|RB5002:Decide|}(CancellationToken ct);
                    [Step("설정 변경")] ChangingStep {|RB5002:Change|} => new();
                }

                [Contingency("임시 서비스 방안", Then = Afterwards.End)]
                public sealed partial class {|RB5002:Divert|}
                {
                    [Step("안내 페이지로 전환"), ReadOnly] void {|RB5002:Switch|}() { }
                }

                [Monitor("에러 발생률", Every = "10s")] Reading {|RB5002:ErrorRate|}() => Reading.AtMost("에러", 0, 1, "%");
                [Notice("시작 알림", On = RunEvent.Started, To = typeof(Team))] Message {|RB5002:Started|} => "롤백을 시작합니다.";
                [Audience("전체 팀")] public sealed class Team : IAudience;
            """);
    }

    [Fact]
    public void AddedStep_IsSilent()
    {
        RuleAssert.WithChecklist(
            "- [ ] 연결 차단",
            """
                [Phase("긴급 롤백 단계")]
                public sealed partial class Emergency
                {
                    [Step("연결 차단"), ReadOnly] void Fence() { }
                    [Step("쓰기 차단 증명"), ReadOnly, Added("두 곳에 쓰지 않는지는 차단만으로 알 수 없다")] void Prove() { }
                }

                [Phase("뒷정리"), Added("실습 환경에서만")]
                public sealed partial class CleanUp
                {
                    [Track("서버")]
                    public sealed partial class Servers
                    {
                        [Step("임시 서버 정리"), ReadOnly] void Remove() { }
                    }
                }
            """);
    }

    [Fact]
    public void WaivedStep_IsSilent_AndItsNeighbourIsNot()
    {
        RuleAssert.WithChecklist(
            "- [ ] 연결 차단",
            """
                [Phase("긴급 롤백 단계")]
                public sealed partial class Emergency
                {
                    [Step("연결 차단"), ReadOnly] void Fence() { }
                    [Step("쓰기 차단 증명"), ReadOnly] void {|RB5002:Prove|}() { }

                    [Track("IDC 재활성화"), Waive("RB5002", Justification = "다음 판에 넣는다")]
                    public sealed partial class Revive
                    {
                        [Step("복제 지점 도달 대기"), ReadOnly] void Wait() { }
                    }
                }
            """);
    }

    [Fact]
    public void ChecklistOfAnotherRunbook_IsSilent()
    {
        RuleAssert.WithChecklists(
            [new Checklist("a.md", "- [ ] 연결 차단") { Runbook = "first" }],
            """
            [Runbook("first", "First")]
            public sealed partial class First
            {
                [Phase("긴급")]
                public sealed partial class Emergency
                {
                    [Step("연결 차단"), ReadOnly] void Fence() { }
                }
            }

            [Runbook("second", "Second")]
            public sealed partial class Second
            {
                [Phase("긴급")]
                public sealed partial class Emergency
                {
                    [Step("쓰기 차단 증명"), ReadOnly] void Prove() { }
                }
            }
            """);
    }

    [Fact]
    public void TwoChecklistsOfOneRunbook_CountTogether_AndAreSilent()
    {
        RuleAssert.WithChecklists(
            [new Checklist("a.md", "- [ ] 연결 차단"), new Checklist("b.md", "- [ ] 쓰기 차단 증명") { Runbook = "rollback" }],
            """
            [Runbook("rollback", "Rollback")]
            public sealed partial class Rollback
            {
                [Phase("긴급")]
                public sealed partial class Emergency
                {
                    [Step("연결 차단"), ReadOnly] void Fence() { }
                    [Step("쓰기 차단 증명"), ReadOnly] void Prove() { }
                }
            }
            """);
    }

    [Fact]
    public void SharedStep_IsReportedWhereItStands()
    {
        RuleAssert.WithChecklists(
            [new Checklist("checklist.md", "- [ ] 트랜잭션 완료 대기")],
            """
            [Runbook("shared", "Shared")]
            public abstract partial class Shared
            {
                [Phase("준비", Order = 1)]
                public sealed partial class Preparation
                {
                    [Step("연결 차단"), ReadOnly] public void {|RB5002:Fence|}() { }
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
}
