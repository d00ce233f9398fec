using MigrationRollback.Contracts;
using MigrationRollback.Roles;
using MigrationRollback.Steps;
using MigrationRollback.Targets;
using Runbook;
using Runbook.Steps.Aws;
using Runbook.Steps.Http;
using Runbook.Steps.Idc;
using Runbook.Steps.MySql;
using Runbook.Steps.Traffic;

namespace MigrationRollback;

/// <summary>
/// Rolls a failed migration from the data centre (IDC) to AWS RDS back, without losing an acknowledged write.
/// Reads top to bottom as the checklist does; steps that the checklist lacks are marked [추가].
/// </summary>
[Runbook("migration-rollback", "IDC 롤백")]
public sealed partial class IdcRollback(RollbackTargets targets)
{
    internal RollbackTargets Targets => targets;

    /// <summary>The incident that this rollback answers.</summary>
    [Parameter("장애 번호")]
    public required string Incident { get; init; }

    /// <summary>Whether names must be moved as well: not when the load balancer serves both sides.</summary>
    [Parameter("DNS 변경 필요 여부", Default = "false")]
    public bool DnsChange { get; init; }

    [Phase("사전 준비 단계")]
    public sealed partial class Preparation
    {
        [Track("상황 파악")]
        public sealed partial class Situation
        {
            [Manual("마이그레이션 실패 원인 명확히 파악", Role = typeof(TechLead), Evidence = Evidence.Required, Timeout = "1h")]
            public partial Task<FailureCause> IdentifyCause(CancellationToken cancellationToken);
        }
    }

    [Phase("검토 및 승인")]
    public sealed partial class Review
    {
        [Track("승인 절차")]
        public sealed partial class SignOff
        {
            [Approval<TechLead>("기술팀 리더 승인", Timeout = "30m")]
            public partial Task<Approved<TechLead>> ByTechLead(FailureCause cause, CancellationToken cancellationToken);

            [Approval<OpsManager>("운영팀 매니저 승인", Timeout = "30m")]
            public partial Task<Approved<OpsManager>> ByOpsManager(FailureCause cause, Approved<TechLead> lead, CancellationToken cancellationToken);
        }
    }

    [Phase("긴급 롤백 단계", TimeBox = "15m", OnOverrun = Overrun.Escalate)]
    public sealed partial class Emergency
    {
        [Track("AWS 연결 차단")]
        public sealed partial class CutAws
        {
            [Step("애플리케이션에서 새로운 RDS 연결 즉시 차단", Timeout = "30s", Expected = "3s", Owner = typeof(Dba))]
            FenceAccounts Fence => new(Book.Targets.Rds)
            {
                Accounts = Book.Targets.AppAccounts,

                // RDS gives nobody the right to keep a statement out of its binary log. The IDC's replica ignores the mysql schema,
                // and Connect logs in there as the application before anything is promoted.
                LockMayReplicate = true,
            };

            [Step("진행 중인 트랜잭션 완료 대기", Timeout = "3m", Expected = "10s", Owner = typeof(Dba))]
            WaitForTransactionsToDrain Drain => new(Book.Targets.Rds);

            [Step("AWS RDS 읽기 전용 모드 설정 (가능시)", Timeout = "2m", Expected = "10s", Owner = typeof(Dba), When = nameof(CanSetReadOnly))]
            SetReadOnly ReadOnly => new(Book.Targets.Rds, Book.Targets.RdsApi, Book.Targets.DbInstance);

            bool CanSetReadOnly => Book.Targets.CanSetReadOnly;

            // Without read-only mode the accounts alone hold the fence: then the network must be closed as well.
            [Manual("보안 그룹 규칙 수정 (필요시)", Role = typeof(OpsManager), Evidence = Evidence.Required, Timeout = "3m", Expected = "1m", When = nameof(NeedsSecurityGroup))]
            public partial Task CloseSecurityGroup(CancellationToken cancellationToken);

            bool NeedsSecurityGroup(Maybe<ReadOnlySet> readOnly) => !readOnly.HasValue;

            [Step("[추가] RDS 쓰기 차단 증명", Timeout = "30s", Expected = "2s", Owner = typeof(Dba))]
            ProveFenced Prove => new(Book.Targets.Rds) { Accounts = Book.Targets.AppAccounts };
        }

        [Track("IDC 재활성화")]
        public sealed partial class ReviveIdc
        {
            [Step("IDC MySQL 서비스 상태 점검", Timeout = "30s", Expected = "1s", Owner = typeof(Dba))]
            InspectContainer Inspect => new(Book.Targets.Container) { Database = Book.Targets.Idc };

            [Step("MySQL 컨테이너 재시작 (필요시)", Timeout = "3m", Expected = "30s", Owner = typeof(Dba), When = nameof(NeedsRestart))]
            RestartContainer Restart => new(Book.Targets.Container) { Database = Book.Targets.Idc };

            bool NeedsRestart(ContainerInspected inspected) => inspected.NeedsRestart;

            [Step("[추가] IDC 복제 지점 도달 대기", Timeout = "3m", Expected = "10s", Owner = typeof(Dba))]
            WaitForReplica CatchUp => new(Book.Targets.Rds, Book.Targets.Idc);

            [Step("데이터베이스 연결 가능 여부 테스트", Timeout = "30s", Expected = "1s", Owner = typeof(Dba))]
            ProbeConnection Connect => new(Book.Targets.IdcAsApp);

            [Step("빠른 데이터 정합성 확인 (샘플)", Timeout = "1m", Expected = "5s", Owner = typeof(Dba))]
            CompareSample Compare => new(Book.Targets.Rds, Book.Targets.Idc) { Tables = Book.Targets.Tables };

            [Step("로그 에러 메시지 확인", Timeout = "30s", Expected = "1s", Owner = typeof(Dba))]
            ScanContainerLog ScanLog => new(Book.Targets.Container) { Known = ["Slave I/O", "Error reading packet from server"] };

            [Step("[추가] IDC 데이터베이스 쓰기 전환", Timeout = "30s", Expected = "2s", Owner = typeof(Dba))]
            PromoteReplica Promote => new(Book.Targets.Idc);
        }

        [Track("서비스 전환")]
        public sealed partial class SwitchService
        {
            [Step("애플리케이션 설정을 IDC로 변경", Timeout = "30s", Expected = "2s", Owner = typeof(OpsManager))]
            ApplyShopConfig Config => new(Book.Targets.IdcShop, Book.Targets.IdcShopConfig, "idc");

            [Step("로드밸런서 트래픽 IDC로 전환", Timeout = "1m", Expected = "5s", Owner = typeof(OpsManager))]
            ShiftTraffic Shift => new(Book.Targets.Traffic, "idc");

            [Manual("DNS 설정 변경 (필요시)", Role = typeof(OpsManager), Evidence = Evidence.Required, Timeout = "3m", Expected = "1m", When = nameof(NeedsDns))]
            public partial Task ChangeDns(CancellationToken cancellationToken);

            bool NeedsDns => Book.DnsChange;

            [Step("웹 서비스 접근 가능성 확인", Timeout = "30s", Expected = "2s", Owner = typeof(OpsManager))]
            ProbeWeb Web => new(Book.Targets.Frontend) { MustContain = "<title>상점</title>", ExpectedBackendHeader = ("X-Shop-Side", "idc"), Patience = TimeSpan.FromSeconds(20) };

            [Step("헬스체크 엔드포인트 정상 동작 확인", Timeout = "1m", Expected = "5s", Owner = typeof(OpsManager))]
            HealthGate Health => new(new Uri(Book.Targets.Frontend, "healthz")) { MustContain = "\"database\":\"idc\"" };
        }
    }

    [Phase("완료 후 단계", TimeBox = "10m")]
    public sealed partial class Aftermath
    {
        [Track("상태 확인")]
        public sealed partial class Check
        {
            [ReadOnly]
            [Step("전체 시스템 상태 최종 점검", Timeout = "1m", Expected = "3s", Owner = typeof(TechLead))]
            public Task<SystemChecked> CheckSystem(FenceProven fence, StepContext context) => RollbackCheck.RunAsync(Book.Targets, fence, context);
        }
    }
}
