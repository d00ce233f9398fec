using MigrationRollback.Contracts;
using MigrationRollback.Roles;
using MigrationRollback.Steps;
using Runbook;
using Runbook.Steps.Aws;
using Runbook.Steps.Http;
using Runbook.Steps.Idc;
using Runbook.Steps.MySql;
using Runbook.Steps.Traffic;

namespace MigrationRollback;

/// <summary>Items 17 to 30: the 15 minutes in which the service comes back.</summary>
public sealed partial class IdcRollback
{
    [Phase("긴급 롤백 단계", Order = 3, TimeBox = "15m", OverrunTo = typeof(LongOutage), OnFailure = typeof(FurtherRollback))]
    [Title("en", "Emergency rollback")]
    public sealed partial class Emergency
    {
        [Track("AWS 연결 차단", Owner = typeof(Dba))]
        [Title("en", "Cut the connections to AWS")]
        public sealed partial class CutAws
        {
            [Step("애플리케이션에서 새로운 RDS 연결 즉시 차단", Timeout = "30s", Expected = "3s")]
            [Title("en", "Block new connections of the application to RDS at once")]
            FenceAccounts Fence => new(Book.Targets.Rds)
            {
                Accounts = Book.Targets.AppAccounts,

                // RDS gives nobody the right to keep a statement out of its binary log. The IDC's replica ignores the mysql schema,
                // and Connect logs in there as the application before anything is promoted.
                LockMayReplicate = true,
            };

            [Step("진행 중인 트랜잭션 완료 대기", Timeout = "3m", Expected = "10s")]
            [Title("en", "Wait for open transactions to end")]
            WaitForTransactionsToDrain Drain => new(Book.Targets.Rds);

            [Step("AWS RDS 읽기 전용 모드 설정 (가능시)", Timeout = "2m", Expected = "10s", When = nameof(CanSetReadOnly))]
            [Title("en", "Make RDS read only (if possible)")]
            SetReadOnly ReadOnly => new(Book.Targets.Rds, Book.Targets.RdsApi, Book.Targets.DbInstance);

            bool CanSetReadOnly => Book.Targets.CanSetReadOnly;

            // Without read-only mode the accounts alone hold the fence: then the network must be closed as well.
            [Manual("보안 그룹 규칙 수정 (필요시)", Role = typeof(OpsManager), Evidence = Evidence.Required, Timeout = "3m", Expected = "1m", When = nameof(NeedsSecurityGroup))]
            [Title("en", "Change the security group (if needed)")]
            [Changes]
            [NoUndo("담당자가 증빙에 적은 원래 규칙을 다시 넣는다.")]
            public partial Task CloseSecurityGroup(CancellationToken ct);

            bool NeedsSecurityGroup(Maybe<ReadOnlySet> readOnly) => !readOnly.HasValue;

            [Added("IDC를 쓰기로 바꾸기 전에 RDS가 더 이상 쓰기를 받지 않는다는 것을 서버에서 확인해야 두 곳에 쓰이지 않는다.")]
            [Step("RDS 쓰기 차단 증명", Timeout = "30s", Expected = "2s")]
            [Title("en", "Prove that RDS takes no more writes")]
            ProveFenced Prove => new(Book.Targets.Rds) { Accounts = Book.Targets.AppAccounts };
        }

        [Track("IDC 재활성화", Owner = typeof(Dba))]
        [Title("en", "Bring the IDC back")]
        public sealed partial class ReviveIdc
        {
            [Step("IDC MySQL 서비스 상태 점검", Timeout = "30s", Expected = "1s")]
            [Title("en", "Check MySQL in the IDC")]
            [Retry(2, Backoff = "2s")]
            InspectContainer Inspect => new(Book.Targets.Container) { Database = Book.Targets.Idc };

            [Step("MySQL 컨테이너 재시작 (필요시)", Timeout = "3m", Expected = "30s", When = nameof(NeedsRestart))]
            [Title("en", "Restart the MySQL container (if needed)")]
            RestartContainer Restart => new(Book.Targets.Container) { Database = Book.Targets.Idc };

            bool NeedsRestart(ContainerInspected inspected) => inspected.NeedsRestart;

            [Added("RDS가 받은 마지막 쓰기까지 IDC에 도착해야 승인된 주문을 잃지 않는다.")]
            [Step("IDC 복제 지점 도달 대기", Timeout = "3m", Expected = "10s")]
            [Title("en", "Wait until the IDC has everything that RDS took")]
            WaitForReplica CatchUp => new(Book.Targets.Rds, Book.Targets.Idc);

            [Step("데이터베이스 연결 가능 여부 테스트", Timeout = "30s", Expected = "1s")]
            [Title("en", "Test that the database can be reached")]
            [Retry(3, Backoff = "2s")]
            ProbeConnection Connect => new(Book.Targets.IdcAsApp);

            [Step("빠른 데이터 정합성 확인 (샘플)", Timeout = "1m", Expected = "5s")]
            [Title("en", "Compare the data quickly (a sample)")]
            CompareSample Compare => new(Book.Targets.Rds, Book.Targets.Idc) { Tables = Book.Targets.Tables };

            [Step("로그 에러 메시지 확인", Timeout = "30s", Expected = "1s")]
            [Title("en", "Look for errors in the logs")]
            ScanContainerLog ScanLog => new(Book.Targets.Container) { Known = ["Slave I/O", "Error reading packet from server"] };

            // A sample that is equal asks nobody. One that differs, or could not be taken, has failed; whoever skips it answers here.
            [Added("36~40번 복구를 할지 말지를 여기서 정해야 사용자가 들어온 뒤에 테이블을 덮어쓰지 않는다.")]
            [Manual("IDC 데이터 사용 가능 여부 결정", Role = typeof(TechLead), Evidence = Evidence.Required, Timeout = "3m", Expected = "1m", When = nameof(SampleIsUnclear))]
            [Title("en", "Decide whether the IDC's data can be used")]
            public partial Task<DataDecision> DecideOnData(Maybe<SampleCompared> sample, CancellationToken ct);

            bool SampleIsUnclear(Maybe<SampleCompared> sample) => !sample.HasValue;

            [Added("복제본은 스스로 쓰기를 받지 않는다. 차단 증명과 복제 지점 도달을 확인한 뒤에만 쓰기로 바꾼다.")]
            [Step("IDC 데이터베이스 쓰기 전환", Timeout = "30s", Expected = "2s")]
            [Title("en", "Make the IDC's database writable")]
            PromoteReplica Promote => new(Book.Targets.Idc);
        }

        [Track("서비스 전환", Owner = typeof(OpsManager))]
        [Title("en", "Switch the service")]
        public sealed partial class SwitchService
        {
            [Added("복구할 데이터에 사용자가 쓰면 그 쓰기를 잃는다.")]
            [Manual("점검 페이지 게시", Evidence = Evidence.Required, Timeout = "2m", Expected = "30s", When = nameof(RestoresData))]
            [Title("en", "Put up the maintenance page")]
            [HoldsTraffic]
            [Changes]
            [NoUndo("'점검 페이지 해제' 단계에서 내린다.")]
            public partial Task<MaintenancePage> PutUpPage(CancellationToken ct);

            [Step("애플리케이션 설정을 IDC로 변경", Timeout = "30s", Expected = "2s")]
            [Title("en", "Point the application to the IDC")]
            ApplyShopConfig Config => new(Book.Targets.IdcShop, Book.Targets.IdcShopConfig, "idc");

            [Step("로드밸런서 트래픽 IDC로 전환", Timeout = "1m", Expected = "5s")]
            [Title("en", "Shift the load balancer's traffic to the IDC")]
            ShiftTraffic Shift => new(Book.Targets.Traffic, "idc");

            [Manual("DNS 설정 변경 (필요시)", Evidence = Evidence.Required, Timeout = "3m", Expected = "1m", When = nameof(DnsChange))]
            [Title("en", "Change DNS (if needed)")]
            [Changes]
            [NoUndo("담당자가 증빙에 적은 원래 레코드로 되돌린다. 이전 TTL만큼 걸린다.")]
            public partial Task ChangeDns(CancellationToken ct);

            // While the maintenance page is up there is nothing to see from outside; items 43 to 46 look once it is down.
            [Step("웹 서비스 접근 가능성 확인", Timeout = "30s", Expected = "2s", When = nameof(ServesUsers))]
            [Title("en", "Check that the web service can be reached")]
            ProbeWeb Web => new(Book.Targets.Frontend) { MustContain = "<title>상점</title>", ExpectedBackendHeader = ("X-Shop-Side", "idc"), Patience = TimeSpan.FromSeconds(20) };

            [Step("헬스체크 엔드포인트 정상 동작 확인", Timeout = "1m", Expected = "5s", When = nameof(ServesUsers))]
            [Title("en", "Check that the health endpoint passes")]
            HealthGate Health => new(new Uri(Book.Targets.Frontend, "healthz")) { MustContain = "\"database\":\"idc\"" };
        }
    }
}
