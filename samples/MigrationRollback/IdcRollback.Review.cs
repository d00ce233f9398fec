using MigrationRollback.Contracts;
using MigrationRollback.Roles;
using Runbook;

namespace MigrationRollback;

/// <summary>Items 83 to 92, and of the communication those who must know before anything changes. The 15 minutes start behind this phase, not in it.</summary>
public sealed partial class IdcRollback
{
    [Phase("검토 및 승인", Order = 2)]
    [Title("en", "Review and approval")]
    public sealed partial class Review
    {
        [Track("실행 전 최종 확인", Parallel = true, Owner = typeof(TechLead))]
        [Title("en", "Last checks before execution")]
        public sealed partial class FinalCheck
        {
            [Manual("롤백 계획서 전체 팀 검토 완료", Evidence = Evidence.Required, Timeout = "30m", Expected = "10m")]
            [Title("en", "The whole team has reviewed the plan")]
            public partial Task TeamReviewed(CancellationToken ct);

            [Manual("체크리스트 모든 항목 숙지", Timeout = "30m", Expected = "5m")]
            [Title("en", "Everybody knows the items of the checklist")]
            public partial Task KnowChecklist(CancellationToken ct);

            [Manual("롤백 스크립트 문법 및 로직 확인", Evidence = Evidence.Required, Timeout = "15m", Expected = "3m")]
            [Title("en", "Check syntax and logic of the rollback: this definition compiled, and its tests passed")]
            public partial Task CheckLogic(CancellationToken ct);

            [Manual("백업 데이터 최종 검증", Evidence = Evidence.Required, Timeout = "30m", Expected = "5m", Role = typeof(Dba))]
            [Title("en", "Verify the backup for the last time")]
            [Fresh<BackupVerified>("3h")]
            public partial Task RecheckBackup(BackupVerified backup, CancellationToken ct);

            [Manual("비상 연락망 정상 작동 확인", Evidence = Evidence.Required, Timeout = "15m", Expected = "5m", Role = typeof(OpsManager))]
            [Title("en", "Check that the emergency contacts answer")]
            public partial Task CheckContacts(CancellationToken ct);
        }

        [Track("외부 이해관계자 사전 통보", Parallel = true, Owner = typeof(CommsLead))]
        [Title("en", "Tell those outside beforehand")]
        public sealed partial class TellOutside
        {
            [Manual("경영진 상황 보고 (중요 이슈)", Evidence = Evidence.Required, Timeout = "30m", Expected = "5m", When = nameof(IsMajor))]
            [Title("en", "Report to the executives (major issue)")]
            public partial Task ReportToExecutives(FailureCause cause, LossRange loss, UserImpact impact, CancellationToken ct);

            [Manual("벤더 및 파트너사 알림", Evidence = Evidence.Required, Timeout = "30m", Expected = "5m")]
            [Title("en", "Tell vendors and partners")]
            public partial Task TellPartners(FailureTime failed, CancellationToken ct);
        }

        [Track("승인 절차", Owner = typeof(OpsManager))]
        [Title("en", "Approvals")]
        public sealed partial class SignOff
        {
            [Approval<TechLead>("기술팀 리더 승인", Timeout = "30m", Expected = "3m")]
            [Title("en", "Approval by the tech lead")]
            public partial Task<Approved<TechLead>> ByTechLead(FailureCause cause, LossRange loss, UserImpact impact, BackupVerified backup, CancellationToken ct);

            [Approval<OpsManager>("운영팀 매니저 승인", Timeout = "30m", Expected = "3m")]
            [Title("en", "Approval by the operations manager")]
            public partial Task<Approved<OpsManager>> ByOpsManager(FailureCause cause, LossRange loss, UserImpact impact, Approved<TechLead> lead, CancellationToken ct);

            [Approval<Executive>("상급자 승인 (중요 시스템)", Timeout = "30m", Expected = "5m", When = nameof(CriticalSystem))]
            [Title("en", "Approval by an executive (critical system)")]
            public partial Task<Approved<Executive>> ByExecutive(FailureCause cause, LossRange loss, UserImpact impact, Approved<OpsManager> manager, CancellationToken ct);

            [GoNoGo("최종 실행 결정 확정", Roles = [typeof(TechLead), typeof(OpsManager), typeof(Dba)], Timeout = "30m", Expected = "3m")]
            [Title("en", "Final decision to execute")]
            public partial Task<Go> Decide(LossRange loss, UserImpact impact, Approved<OpsManager> manager, Maybe<Approved<Executive>> executive, CancellationToken ct);

            [Manual("실행 시점 및 담당자 확정", Evidence = Evidence.Required, Timeout = "30m", Expected = "2m")]
            [Title("en", "Settle when it starts and who does what")]
            public partial Task SettleStart(CancellationToken ct);
        }
    }
}
