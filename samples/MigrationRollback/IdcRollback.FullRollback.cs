using MigrationRollback.Contracts;
using MigrationRollback.Roles;
using Runbook;

namespace MigrationRollback;

/// <summary>Items 31 to 46. The restore runs only when somebody decided that the IDC's data cannot be used, and only while users are kept out.</summary>
public sealed partial class IdcRollback
{
    [Phase("전체 롤백 단계", Order = 4, TimeBox = "45m", OverrunTo = typeof(LongOutage), OnFailure = typeof(FurtherRollback))]
    [Title("en", "Full rollback")]
    public sealed partial class FullRollback
    {
        [Track("환경 복구", Owner = typeof(OpsManager))]
        [Title("en", "Restore the environment")]
        public sealed partial class RestoreEnvironment
        {
            // One after the other, drained at the load balancer first; the database's container is not among them.
            [Manual("모든 컨테이너 완전 재시작", Evidence = Evidence.Required, Timeout = "10m", Expected = "4m")]
            [Title("en", "Restart all containers")]
            [Changes]
            [NoUndo("재시작은 되돌릴 것이 없다.")]
            public partial Task RestartAll(CancellationToken ct);

            [Manual("네트워크 설정 원복", Evidence = Evidence.Required, Timeout = "5m", Expected = "1m")]
            [Title("en", "Restore the network configuration")]
            [Changes]
            [NoUndo("담당자가 증빙에 적은 변경 전 설정으로 되돌린다.")]
            public partial Task RestoreNetwork(CancellationToken ct);

            [Manual("서비스 설정 완전 원복", Evidence = Evidence.Required, Timeout = "5m", Expected = "1m")]
            [Title("en", "Restore the configuration of all services")]
            [Changes]
            [NoUndo("설정 저장소의 변경 전 리비전으로 되돌린다.")]
            public partial Task RestoreConfig(CancellationToken ct);

            [Manual("시스템 리소스 사용률 확인", Evidence = Evidence.Required, Timeout = "2m", Expected = "1m")]
            [Title("en", "Check the use of resources")]
            public partial Task CheckResources(CancellationToken ct);

            [Manual("디스크 공간 충분 여부 확인", Evidence = Evidence.Required, Timeout = "2m", Expected = "1m")]
            [Title("en", "Check that there is enough disk space")]
            public partial Task CheckDisk(CancellationToken ct);
        }

        [Track("데이터 복구", Owner = typeof(Dba), When = nameof(RestoresData), OnFailure = typeof(RestoreFailed))]
        [Title("en", "Restore the data")]
        public sealed partial class RestoreData
        {
            [Added("트래픽이 IDC로 넘어온 뒤의 복구이므로, 덮어쓰기 직전에 사용자가 데이터에 닿지 않는다는 것을 밖에서 확인한다.")]
            [Manual("복구 직전 사용자 차단 확인", Role = typeof(OpsManager), Evidence = Evidence.Required, Timeout = "3m", Expected = "1m")]
            [Title("en", "Check right before the restore that users are kept out")]
            [HoldsTraffic]
            public partial Task<TrafficHeld> HoldTraffic(MaintenancePage page, CancellationToken ct);

            [Manual("백업 파일 준비 및 검증", Evidence = Evidence.Required, Timeout = "5m", Expected = "2m")]
            [Title("en", "Prepare and verify the backup")]
            public partial Task<BackupStaged> StageBackup(BackupVerified backup, CancellationToken ct);

            // Into a new schema that is swapped in; the old one is kept.
            [Manual("스키마 구조 복구 실행", Evidence = Evidence.Required, Timeout = "5m", Expected = "2m")]
            [Title("en", "Restore the schema")]
            [Destructive]
            [Fresh<BackupVerified>("4h")]
            [Writes("idc-mysql")]
            public partial Task RestoreSchema(TrafficHeld held, BackupStaged backup, Approved<TechLead> approved, CancellationToken ct);

            [Manual("테이블 데이터 복구 실행", Evidence = Evidence.Required, Timeout = "25m", Expected = "12m")]
            [Title("en", "Restore the tables")]
            [Destructive]
            [Fresh<BackupVerified>("4h")]
            [Writes("idc-mysql")]
            public partial Task RestoreTables(TrafficHeld held, BackupStaged backup, Approved<TechLead> approved, CancellationToken ct);

            // Switching the checks on again looks at no row: the evidence is a query for orphans, for each foreign key.
            [Manual("외래키 제약 조건 재설정", Evidence = Evidence.Required, Timeout = "5m", Expected = "2m")]
            [Title("en", "Set the foreign keys again")]
            [Changes]
            [NoUndo("복구한 스키마와 함께 버려진다.")]
            [Writes("idc-mysql")]
            public partial Task ResetForeignKeys(CancellationToken ct);

            [Manual("인덱스 재구성 실행", Evidence = Evidence.Required, Timeout = "8m", Expected = "3m")]
            [Title("en", "Rebuild the indexes")]
            [Changes]
            [NoUndo("복구한 스키마와 함께 버려진다.")]
            [Writes("idc-mysql")]
            public partial Task RebuildIndexes(CancellationToken ct);
        }

        [Track("데이터 확인", Owner = typeof(Dba))]
        [Title("en", "Check the data")]
        public sealed partial class CheckData
        {
            [Manual("권한 및 사용자 계정 확인", Evidence = Evidence.Required, Timeout = "5m", Expected = "1m")]
            [Title("en", "Check grants and accounts")]
            public partial Task CheckGrants(CancellationToken ct);

            // May outlast its box: then it says how much of it is done, and item 48 ends it.
            [Manual("데이터 무결성 전면 검사", Evidence = Evidence.Required, Timeout = "15m", Expected = "5m")]
            [Title("en", "Check the integrity of all data")]
            public partial Task<IntegrityChecked> CheckIntegrity(CancellationToken ct);

            [Added("복구 중에 걸어 둔 점검 페이지는 무결성 검사가 끝난 뒤에만 내린다.")]
            [Manual("점검 페이지 해제", Role = typeof(OpsManager), Evidence = Evidence.Required, Timeout = "3m", Expected = "1m", When = nameof(RestoresData))]
            [Title("en", "Take the maintenance page down")]
            [MovesTraffic]
            [Changes]
            [NoUndo("점검 페이지를 다시 게시하면 된다.")]
            public partial Task TakeDownPage(TrafficHeld held, IntegrityChecked integrity, CancellationToken ct);
        }

        [Track("서비스 검증: 기능", Parallel = true, Owner = typeof(TechLead))]
        [Title("en", "Verify the service: what it does")]
        public sealed partial class Functions
        {
            [Manual("주요 애플리케이션 기능 테스트", Evidence = Evidence.Required, Timeout = "10m", Expected = "3m")]
            [Title("en", "Test the main functions of the application")]
            public partial Task TestFunctions(CancellationToken ct);

            [Manual("사용자 접근 테스트 수행", Evidence = Evidence.Required, Timeout = "5m", Expected = "2m")]
            [Title("en", "Test that users get in")]
            public partial Task TestAccess(CancellationToken ct);
        }

        [Track("서비스 검증: 지표", Parallel = true, Owner = typeof(OpsManager))]
        [Title("en", "Verify the service: what is measured")]
        public sealed partial class Measures
        {
            [Manual("성능 지표 정상 범위 확인", Evidence = Evidence.Required, Timeout = "5m", Expected = "1m")]
            [Title("en", "Check that performance is within bounds")]
            public partial Task CheckPerformance(CancellationToken ct);

            [Manual("API 엔드포인트 응답 테스트", Evidence = Evidence.Required, Timeout = "5m", Expected = "1m")]
            [Title("en", "Test that the API endpoints answer")]
            public partial Task TestApi(CancellationToken ct);
        }
    }
}
