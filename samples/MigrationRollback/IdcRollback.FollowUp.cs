using MigrationRollback.Contracts;
using MigrationRollback.Roles;
using Runbook;

namespace MigrationRollback;

/// <summary>Items 52 to 61 and the notes 97 to 100. Nothing here is urgent, and from the clean-up of AWS on nothing can be taken back.</summary>
public sealed partial class IdcRollback
{
    [Phase("문서화 및 후속 조치", Order = 7)]
    [Title("en", "Papers and follow-up")]
    public sealed partial class FollowUp
    {
        [Track("문서화", Owner = typeof(TechLead))]
        [Title("en", "Papers")]
        public sealed partial class Papers
        {
            [Manual("롤백 실행 로그 정리 및 아카이빙", Role = typeof(OpsManager), Evidence = Evidence.Required)]
            [Title("en", "Sort and archive the logs of the rollback")]
            public partial Task ArchiveLogs(CancellationToken ct);

            [Manual("실패 원인 상세 분석 문서 작성", Evidence = Evidence.Required)]
            [Title("en", "Write the analysis of the cause")]
            public partial Task WriteAnalysis(FailureCause cause, CancellationToken ct);

            [Manual("롤백 과정 타임라인 정리", Evidence = Evidence.Required)]
            [Title("en", "Write the timeline of the rollback")]
            public partial Task WriteTimeline(CancellationToken ct);

            [Manual("보고서 생성 및 관련자에게 배포", Role = typeof(CommsLead), Evidence = Evidence.Required)]
            [Title("en", "Make the report and send it to those concerned")]
            public partial Task SendReport(CancellationToken ct);

            [Manual("개선사항 및 교훈 목록 작성", Evidence = Evidence.Required)]
            [Title("en", "List improvements and lessons")]
            public partial Task ListLessons(CancellationToken ct);
        }

        [Track("후속 조치", Owner = typeof(OpsManager))]
        [Title("en", "Follow-up")]
        public sealed partial class Actions
        {
            [Added("AWS 쪽을 정리하면 더 이상 되돌아갈 곳이 없으므로, 롤백 실행과 별개의 결정이 필요하다.")]
            [GoNoGo("AWS 리소스 정리 결정", Roles = [typeof(TechLead), typeof(OpsManager), typeof(Dba)])]
            [Title("en", "Decision to clean up on AWS")]
            public partial Task<Go> DecideOnCleanUp(LossRange loss, IntegrityChecked integrity, CancellationToken ct);

            // A stopped instance starts by itself after seven days, and its storage is billed meanwhile.
            [Manual("AWS 리소스 일시 중단 또는 정리", Evidence = Evidence.Required)]
            [Title("en", "Stop or clean up the resources on AWS")]
            [PointOfNoReturn]
            [Changes]
            [NoUndo("최종 스냅샷으로 새 인스턴스를 만들 수는 있지만 원래 인스턴스는 돌아오지 않는다.")]
            public partial Task CleanUpAws(CancellationToken ct);

            [Manual("비용 관리 및 예산 재검토", Evidence = Evidence.Required)]
            [Title("en", "Review costs and budget")]
            public partial Task ReviewCosts(CancellationToken ct);

            [Manual("재마이그레이션 계획 수립", Role = typeof(TechLead), Evidence = Evidence.Required)]
            [Title("en", "Plan the next migration")]
            public partial Task PlanNextMigration(CancellationToken ct);

            [Manual("팀 회고 미팅 일정 조율", Evidence = Evidence.Required)]
            [Title("en", "Fix a date for the retrospective")]
            public partial Task FixRetrospective(CancellationToken ct);

            [Manual("프로세스 개선 방안 도출", Evidence = Evidence.Required)]
            [Title("en", "Derive improvements of the process")]
            public partial Task ImproveProcess(CancellationToken ct);
        }
    }

    [Phase("재마이그레이션 준비", Order = 8, Owner = typeof(TechLead))]
    [Title("en", "Ready for the next migration")]
    public sealed partial class Remigration
    {
        [Manual("실패 원인 완전 해결 확인", Evidence = Evidence.Required)]
        [Title("en", "Confirm that the cause is gone for good")]
        public partial Task CauseIsGone(FailureCause cause, CancellationToken ct);

        [Manual("롤백 과정에서 발견된 이슈 반영", Evidence = Evidence.Required)]
        [Title("en", "Take in the issues that the rollback brought up")]
        public partial Task IssuesTakenIn(CancellationToken ct);

        [Manual("추가 테스트 시나리오 도출", Evidence = Evidence.Required)]
        [Title("en", "Derive further test scenarios")]
        public partial Task DeriveTests(CancellationToken ct);

        [Manual("더 강화된 모니터링 체계 구축", Role = typeof(OpsManager), Evidence = Evidence.Required)]
        [Title("en", "Build stronger monitoring")]
        public partial Task StrongerMonitoring(CancellationToken ct);
    }
}
