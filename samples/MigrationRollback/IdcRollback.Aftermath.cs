using MigrationRollback.Contracts;
using MigrationRollback.Roles;
using MigrationRollback.Steps;
using Runbook;
using Runbook.Steps.Http;
using Runbook.Steps.MySql;

namespace MigrationRollback;

/// <summary>
/// Items 47 to 61, of the communication 66 and 71, and the notes 93 to 96. Two hours of watching stand between the last check and the papers:
/// what is cleaned up on AWS cannot be taken back, and until the watch has ended the way back must stay open.
/// </summary>
public sealed partial class IdcRollback
{
    [Phase("완료 후 단계", Order = 5)]
    [Title("en", "After completion")]
    public sealed partial class Aftermath
    {
        [Track("상태 확인", Owner = typeof(TechLead), OnFailure = typeof(FurtherRollback))]
        [Title("en", "Check the state")]
        public sealed partial class Check
        {
            [ReadOnly]
            [Step("전체 시스템 상태 최종 점검", Timeout = "1m", Expected = "3s")]
            [Title("en", "Inspect the whole system for the last time")]
            public Task<SystemChecked> CheckSystem(FenceProven fence, StepContext context) => RollbackCheck.RunAsync(Book.Targets, fence, context);

            // Only "0 rows unexplained" passes; anything else is an exception that somebody signs for in the evidence.
            [Manual("데이터 정합성 100% 확인", Role = typeof(Dba), Evidence = Evidence.Required, Timeout = "2h", Expected = "10m")]
            [Title("en", "Confirm that all data are consistent")]
            public partial Task ConfirmConsistency(IntegrityChecked integrity, Maybe<SystemChecked> system, CancellationToken ct);
        }

        [Track("완료 공지", Owner = typeof(CommsLead))]
        [Title("en", "Announce the completion")]
        public sealed partial class Announce
        {
            [Manual("다음 단계 및 계획 공지", Evidence = Evidence.Required, Timeout = "1h", Expected = "10m")]
            [Title("en", "Announce the next steps and the plan")]
            public partial Task AnnounceNextSteps(CancellationToken ct);

            [Manual("SLA 영향도 평가 및 통보", Evidence = Evidence.Required, Timeout = "2h", Expected = "20m")]
            [Title("en", "Assess the effect on the SLA and give notice of it")]
            public partial Task ReportSla(FailureTime failed, Maybe<HealthProven> restored, UserImpact impact, CancellationToken ct);
        }
    }

    [Phase("롤백 후 집중 모니터링", Order = 6, AtLeast = "2h")]
    [Title("en", "Watch closely after the rollback")]
    public sealed partial class Soak
    {
        [Track("지속 확인", Owner = typeof(OpsManager))]
        [Title("en", "Keep looking")]
        public sealed partial class KeepLooking
        {
            [Manual("성능 지표 지속 모니터링", Evidence = Evidence.Required, Expected = "2h")]
            [Title("en", "Keep watching performance")]
            public partial Task WatchPerformance(CancellationToken ct);

            [Manual("사용자 피드백 수집 및 모니터링", Role = typeof(CommsLead), Evidence = Evidence.Required)]
            [Title("en", "Collect and watch what users say")]
            public partial Task WatchFeedback(CancellationToken ct);

            [Manual("오류 로그 추가 발생 여부 확인", Evidence = Evidence.Required)]
            [Title("en", "Look for new errors in the logs")]
            public partial Task WatchErrors(CancellationToken ct);
        }

        [Track("롤백 후 주의사항", Owner = typeof(OpsManager))]
        [Title("en", "What to mind after the rollback")]
        public sealed partial class Mind
        {
            [Manual("성능 지표가 평상시 수준으로 복구되는지 확인", Evidence = Evidence.Required)]
            [Title("en", "Check that performance returns to its usual level")]
            public partial Task PerformanceIsBack(CancellationToken ct);

            [Manual("사용자 불만 또는 이상 동작 신고 모니터링", Role = typeof(CommsLead), Evidence = Evidence.Required)]
            [Title("en", "Watch complaints and reports of odd behaviour")]
            public partial Task WatchComplaints(CancellationToken ct);

            [Manual("데이터 동기화 이슈 지속 확인", Role = typeof(Dba), Evidence = Evidence.Required)]
            [Title("en", "Keep looking for data that went out of step")]
            public partial Task WatchData(CancellationToken ct);

            [Manual("롤백 완료 직후 최소 2시간은 집중 모니터링", Evidence = Evidence.Required)]
            [Title("en", "Watch closely for at least two hours after the rollback")]
            public partial Task WatchedTwoHours(CancellationToken ct);
        }
    }
}
