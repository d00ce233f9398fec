using MigrationRollback.Contracts;
using Runbook;

namespace MigrationRollback.Messages;

/// <summary>What those outside of the team are told. No names of servers, no errors: this leaves the building.</summary>
internal static class OutsideMessages
{
    public static Message Users(Occasion occasion) => new()
    {
        Subject = "서비스 상태 안내",
        Text = occasion.Event == RunEvent.PhaseEntered
            ? "서비스 안정화를 위한 긴급 작업을 진행하고 있습니다. 일시적으로 접속이 지연되거나 주문이 처리되지 않을 수 있습니다. 불편을 드려 죄송합니다."
            : "긴급 작업의 한 단계를 마쳤습니다. 서비스를 계속 확인하고 있으며, 이상이 있으면 다시 안내드리겠습니다.",
    };

    public static Message Support(string incident, Occasion occasion, Maybe<UserImpact> impact) => new()
    {
        Subject = $"[{incident}] 고객 문의 대응: {occasion.Phase}",
        Text = string.Join('\n',
            $"{incident}: '{occasion.Phase}' {(occasion.Event == RunEvent.PhaseEntered ? "단계를 시작했습니다" : "단계가 끝났습니다")}.",
            impact.TryGet(out var felt) ? $"사용자 영향: {felt.Description}" : "사용자 영향: 아직 평가되지 않았습니다.",
            "예상 증상: 접속 지연, 주문 실패 안내. 완료된 주문은 다시 넣지 않도록 안내해 주세요."),
    };
}
