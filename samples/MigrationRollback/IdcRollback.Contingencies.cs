using MigrationRollback.Roles;
using Runbook;

namespace MigrationRollback;

/// <summary>Items 78 to 82: branches that a person chooses when something went wrong.</summary>
public sealed partial class IdcRollback
{
    // Named by no phase that may lie behind the clean-up of AWS: from there on there is nothing to go back to.
    [Contingency("추가 롤백 필요시 대응 계획", Undo = [typeof(Emergency), typeof(FullRollback)], Then = Afterwards.End, Owner = typeof(OpsManager))]
    [Title("en", "Plan for a further rollback")]
    public sealed partial class FurtherRollback
    {
        [Added("되돌린 뒤 어느 쪽이 사용자를 받고 있는지 서버에서 확인해야 끝난 것이다.")]
        [Manual("되돌린 뒤 서비스 상태 확인", Evidence = Evidence.Required)]
        [Title("en", "Check who serves the users after going back")]
        public partial Task CheckService(CancellationToken ct);

        [Added("IDC가 쓰기를 받은 뒤라면 그 쓰기는 AWS에 없다. 옮길지 버릴지 정해야 한다.")]
        [Manual("IDC에만 있는 쓰기의 처리 결정", Role = typeof(Dba), Evidence = Evidence.Required)]
        [Title("en", "Decide what becomes of writes that only the IDC has")]
        public partial Task DecideOnIdcWrites(CancellationToken ct);
    }

    [Contingency("데이터 복구 실패시 대안책", Owner = typeof(Dba))]
    [Title("en", "Alternatives when the restore fails")]
    public sealed partial class RestoreFailed
    {
        [Added("다른 백업, 시점 복구로 만든 새 RDS의 덤프, 읽기 전용 서비스 순으로 예상 시간을 비교해 하나를 고른다.")]
        [Manual("대체 복구 방법 결정", Evidence = Evidence.Required)]
        [Title("en", "Decide how to restore otherwise")]
        public partial Task ChooseAlternative(CancellationToken ct);

        [Manual("외부 전문가 지원 요청 절차", Role = typeof(TechLead), Evidence = Evidence.Required)]
        [Title("en", "Ask outside experts for help")]
        public partial Task AskExperts(CancellationToken ct);
    }

    [Contingency("장시간 복구시 임시 서비스 방안", Owner = typeof(OpsManager))]
    [Title("en", "Temporary service while the restore takes long")]
    public sealed partial class LongOutage
    {
        [Added("체크리스트에는 방안만 있고 누가 실제로 켜는지가 없다.")]
        [Manual("임시 서비스 제공 (점검 페이지, 읽기 전용)", Evidence = Evidence.Required)]
        [Title("en", "Offer a temporary service (maintenance page, read only)")]
        [HoldsTraffic]
        [Changes]
        [NoUndo("복구가 끝나면 담당자가 원래 서비스로 바꾼다.")]
        public partial Task OfferTemporaryService(CancellationToken ct);

        [Manual("미디어 대응 계획 (중대 장애시)", Role = typeof(CommsLead), Evidence = Evidence.Required, When = nameof(IsCritical))]
        [Title("en", "Plan for the media (severe outage)")]
        public partial Task AnswerMedia(CancellationToken ct);
    }
}
