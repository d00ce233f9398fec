using MigrationRollback.Contracts;
using MigrationRollback.Roles;
using Runbook;

namespace MigrationRollback;

/// <summary>Items 1 to 16. Three tracks side by side: they need nothing of each other, and none of them changes the service.</summary>
public sealed partial class IdcRollback
{
    [Phase("사전 준비 단계", Order = 1)]
    [Title("en", "Preparation")]
    public sealed partial class Preparation
    {
        [Track("상황 파악", Parallel = true, Owner = typeof(TechLead))]
        [Title("en", "Grasp the situation")]
        public sealed partial class Situation
        {
            [Manual("마이그레이션 실패 원인 명확히 파악", Evidence = Evidence.Required, Timeout = "1h", Expected = "10m")]
            [Title("en", "Identify why the migration failed")]
            public partial Task<FailureCause> IdentifyCause(CancellationToken ct);

            [Manual("실패 발생 시점 정확히 기록", Evidence = Evidence.Required, Timeout = "15m", Expected = "3m")]
            [Title("en", "Record when it failed")]
            public partial Task<FailureTime> RecordFailureTime(CancellationToken ct);

            [Manual("현재 시스템 상태 자세히 점검", Evidence = Evidence.Required, Timeout = "30m", Expected = "10m", Role = typeof(OpsManager))]
            [Title("en", "Inspect the current state of all systems")]
            public partial Task InspectSystems(CancellationToken ct);

            [Manual("데이터 손실 범위 정확히 확인", Evidence = Evidence.Required, Timeout = "30m", Expected = "10m", Role = typeof(Dba))]
            [Title("en", "Determine which data would be lost")]
            public partial Task<LossRange> MeasureLoss(FailureTime failed, CancellationToken ct);

            [Manual("사용자 영향도 평가 완료", Evidence = Evidence.Required, Timeout = "20m", Expected = "5m")]
            [Title("en", "Assess the impact on users")]
            public partial Task<UserImpact> AssessImpact(FailureTime failed, LossRange loss, CancellationToken ct);
        }

        [Track("팀 준비", Parallel = true, Owner = typeof(OpsManager))]
        [Title("en", "Get the team ready")]
        public sealed partial class Team
        {
            [Manual("긴급 대응팀 모든 구성원 소집", Timeout = "15m", Expected = "5m")]
            [Title("en", "Call in the whole response team")]
            public partial Task CallTeam(CancellationToken ct);

            [Manual("담당자별 명확한 역할 분배", Timeout = "15m", Expected = "3m")]
            [Title("en", "Give everybody a role")]
            public partial Task AssignRoles(CancellationToken ct);

            [Manual("커뮤니케이션 채널 활성화 (슬랙, 전화 등)", Timeout = "15m", Expected = "2m", Role = typeof(CommsLead))]
            [Title("en", "Open the channels (Slack, telephone and so on)")]
            public partial Task OpenChannels(CancellationToken ct);

            [Manual("모니터링 대시보드 준비 및 확인", Evidence = Evidence.Required, Timeout = "15m", Expected = "3m")]
            [Title("en", "Prepare and check the dashboards")]
            public partial Task CheckDashboards(CancellationToken ct);

            [Manual("에스컬레이션 절차 숙지", Timeout = "15m", Expected = "2m")]
            [Title("en", "Know the escalation procedure")]
            public partial Task KnowEscalation(CancellationToken ct);
        }

        [Track("기술적 준비", Parallel = true, Owner = typeof(Dba))]
        [Title("en", "Technical preparation")]
        public sealed partial class Technical
        {
            [Manual("IDC 환경 상태 전면 확인", Evidence = Evidence.Required, Timeout = "30m", Expected = "10m", Role = typeof(OpsManager))]
            [Title("en", "Check the whole IDC environment")]
            public partial Task CheckIdc(CancellationToken ct);

            // A checksum alone proves nothing: the evidence is a trial restore with row counts. Whatever destroys data asks how old this is.
            [Manual("백업 파일 무결성 검증 완료", Evidence = Evidence.Required, Timeout = "2h", Expected = "20m")]
            [Title("en", "Verify the integrity of the backup")]
            public partial Task<BackupVerified> VerifyBackup(CancellationToken ct);

            [Manual("네트워크 연결 상태 점검", Evidence = Evidence.Required, Timeout = "15m", Expected = "5m", Role = typeof(OpsManager))]
            [Title("en", "Check the network connections")]
            public partial Task CheckNetwork(CancellationToken ct);

            [Manual("롤백 스크립트 실행 권한 확인", Evidence = Evidence.Required, Timeout = "15m", Expected = "3m")]
            [Title("en", "Check the rights that the rollback needs")]
            public partial Task CheckRights(CancellationToken ct);

            [Manual("로그 파일 공간 확보", Evidence = Evidence.Required, Timeout = "15m", Expected = "3m")]
            [Title("en", "Make room for logs")]
            public partial Task MakeRoomForLogs(CancellationToken ct);

            [Manual("롤백 테스트 결과 검토", Evidence = Evidence.Required, Timeout = "30m", Expected = "10m", Role = typeof(TechLead))]
            [Title("en", "Review the results of the rehearsal")]
            public partial Task ReviewRehearsal(CancellationToken ct);
        }
    }
}
