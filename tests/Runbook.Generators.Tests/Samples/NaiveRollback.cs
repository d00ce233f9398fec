using System;
using System.Threading;
using System.Threading.Tasks;
using Runbook;

namespace Naive;

[Role("기술팀 리더")]
public sealed class TechLead : IRole;

[Role("운영팀 매니저")]
public sealed class OpsManager : IRole;

[Role("상급자")]
public sealed class Executive : IRole;

/// <summary>
/// The customer's checklist typed in as it stands: every section in the order of the document, every step for itself, nothing that one step
/// proves handed to the next. It reads like the checklist, and it would lose data.
/// </summary>
[Runbook("naive-rollback", "IDC 롤백", Owner = typeof(OpsManager))]
public sealed partial class NaiveRollback
{
    [Phase("긴급 롤백 단계 (0-15분)")]
    public sealed partial class Emergency
    {
        [Track("AWS 연결 차단")]
        public sealed partial class CutAws
        {
            [Step("애플리케이션에서 새로운 RDS 연결 즉시 차단"), Changes, NoUndo("by hand")]
            public Task BlockConnections() => Task.CompletedTask;

            [Step("진행 중인 트랜잭션 완료 대기"), ReadOnly]
            public Task WaitForTransactions() => Task.CompletedTask;

            [Step("AWS RDS 읽기 전용 모드 설정 (가능시)", When = nameof(IsPossible)), Changes, NoUndo("by hand")]
            public Task SetReadOnly() => Task.CompletedTask;

            [Manual("보안 그룹 규칙 수정 (필요시)"), Changes, NoUndo("by hand")]
            public partial Task CloseSecurityGroup();

            bool IsPossible => false;
        }

        [Track("IDC 재활성화")]
        public sealed partial class ReviveIdc
        {
            [Step("IDC MySQL 서비스 상태 점검"), ReadOnly]
            public Task CheckMySql() => Task.CompletedTask;

            [Manual("MySQL 컨테이너 재시작 (필요시)"), Changes, NoUndo("by hand")]
            public partial Task RestartContainer();

            // "Can it be reached?" was taken for "can it be written to?", so it was made so.
            [Step("데이터베이스 연결 가능 여부 테스트"), Changes, NoUndo("by hand"), OpensWrites]
            public Task TestConnection() => Task.CompletedTask;

            [Step("빠른 데이터 정합성 확인 (샘플)"), ReadOnly]
            public Task CompareSample() => Task.CompletedTask;

            [Step("로그 에러 메시지 확인"), ReadOnly]
            public Task ScanLogs() => Task.CompletedTask;
        }

        [Track("서비스 전환")]
        public sealed partial class SwitchService
        {
            [Step("애플리케이션 설정을 IDC로 변경"), Changes, NoUndo("by hand")]
            public Task ChangeConfig() => Task.CompletedTask;

            [Step("로드밸런서 트래픽 IDC로 전환"), Changes, NoUndo("by hand"), MovesTraffic]
            public Task ShiftTraffic() => Task.CompletedTask;

            [Manual("DNS 설정 변경 (필요시)"), Changes, NoUndo("by hand")]
            public partial Task ChangeDns();

            [Step("웹 서비스 접근 가능성 확인"), ReadOnly]
            public Task ProbeWeb() => Task.CompletedTask;

            [Step("헬스체크 엔드포인트 정상 동작 확인"), ReadOnly]
            public Task ProbeHealth() => Task.CompletedTask;
        }
    }

    [Phase("전체 롤백 단계 (15-60분)")]
    public sealed partial class FullRollback
    {
        [Track("환경 복구")]
        public sealed partial class RestoreEnvironment
        {
            [Manual("모든 컨테이너 완전 재시작"), Changes, NoUndo("by hand")]
            public partial Task RestartAll();

            [Manual("네트워크 설정 원복"), Changes, NoUndo("by hand")]
            public partial Task RestoreNetwork();

            [Manual("서비스 설정 완전 원복"), Changes, NoUndo("by hand")]
            public partial Task RestoreConfig();

            [Manual("시스템 리소스 사용률 확인")]
            public partial Task CheckResources();

            [Manual("디스크 공간 충분 여부 확인")]
            public partial Task CheckDisk();
        }

        [Track("데이터 복구")]
        public sealed partial class RestoreData
        {
            [Step("백업 파일 준비 및 검증"), ReadOnly]
            public Task<BackupVerified> PrepareBackup(StepContext context) =>
                Task.FromResult(new BackupVerified { Backup = "shop.xb", TakenAt = context.Time.GetUtcNow(), Proof = "sha256" });

            [Step("스키마 구조 복구 실행"), Destructive, Fresh<BackupVerified>("1h")]
            public Task RestoreSchema() => Task.CompletedTask;

            [Step("테이블 데이터 복구 실행"), Destructive, Fresh<BackupVerified>("1h")]
            public Task RestoreTables() => Task.CompletedTask;

            [Step("외래키 제약 조건 재설정"), Changes, NoUndo("by hand")]
            public Task ResetForeignKeys() => Task.CompletedTask;

            [Step("인덱스 재구성 실행"), Changes, NoUndo("by hand")]
            public Task RebuildIndexes() => Task.CompletedTask;

            [Manual("권한 및 사용자 계정 확인")]
            public partial Task CheckGrants();
        }

        [Track("서비스 검증")]
        public sealed partial class Verify
        {
            [Manual("데이터 무결성 전면 검사")]
            public partial Task CheckIntegrity();

            [Manual("주요 애플리케이션 기능 테스트")]
            public partial Task TestFunctions();

            [Manual("성능 지표 정상 범위 확인")]
            public partial Task CheckPerformance();

            [Manual("사용자 접근 테스트 수행")]
            public partial Task TestAccess();

            [Manual("API 엔드포인트 응답 테스트")]
            public partial Task TestApi();
        }
    }

    [Phase("완료 후 단계")]
    public sealed partial class Aftermath
    {
        // RDS is looked at once all is over.
        [Step("전체 시스템 상태 최종 점검"), ReadOnly, ProvesFence]
        public Task CheckSystem() => Task.CompletedTask;

        [Manual("데이터 정합성 100% 확인")]
        public partial Task ConfirmConsistency();
    }

    [Phase("위험 관리")]
    public sealed partial class Risk
    {
        [Manual("CPU 및 메모리 사용률 추이")]
        public partial Task WatchCpu();

        [Manual("네트워크 트래픽 패턴")]
        public partial Task WatchTraffic();

        [Manual("데이터베이스 성능 지표")]
        public partial Task WatchDatabase();

        [Manual("애플리케이션 응답 시간")]
        public partial Task WatchLatency();

        [Manual("에러 발생률 및 패턴")]
        public partial Task WatchErrors();

        [Manual("사용자 세션 및 접속 상태")]
        public partial Task WatchSessions();
    }

    [Phase("검토 및 승인")]
    public sealed partial class Review
    {
        [Manual("롤백 계획서 전체 팀 검토 완료")]
        public partial Task ReviewPlan();

        [Approval<TechLead>("기술팀 리더 승인")]
        public partial Task<Approved<TechLead>> ByTechLead();

        [Approval<OpsManager>("운영팀 매니저 승인")]
        public partial Task<Approved<OpsManager>> ByOpsManager();

        [Approval<Executive>("상급자 승인 (중요 시스템)")]
        public partial Task<Approved<Executive>> ByExecutive();

        [GoNoGo("최종 실행 결정 확정", Roles = [typeof(TechLead), typeof(OpsManager)])]
        public partial Task<Go> Decide();
    }
}
