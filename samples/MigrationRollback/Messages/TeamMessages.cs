using System.Globalization;
using MigrationRollback.Contracts;
using Runbook;
using Runbook.Steps.Http;

namespace MigrationRollback.Messages;

/// <summary>What the team is told: where the run is, what it is about, and what is asked of whom.</summary>
internal static class TeamMessages
{
    public static Message Start(string incident, Occasion occasion) => new()
    {
        Subject = $"[{incident}] IDC 롤백 시작",
        Text = $"{incident}: IDC 롤백을 시작합니다 ({Clock(occasion)}, 실행 {occasion.RunId}). 지금부터 관련 변경을 멈추고 채널에 머물러 주세요.",
    };

    public static Message Progress(string incident, Occasion occasion) => new()
    {
        Subject = $"[{incident}] {occasion.Phase}: {Happened(occasion.Event)}",
        Text = Lines($"{incident}: '{occasion.Phase}' {Happened(occasion.Event)} ({Clock(occasion)}).", BoxLeft(occasion), occasion.Detail),
    };

    public static Message Escalation(string incident, Occasion occasion) => new()
    {
        Subject = $"[{incident}] 조치 필요: {Happened(occasion.Event)}",
        Text = Lines($"{incident}: {Happened(occasion.Event)} ({Clock(occasion)}).", $"단계: {occasion.Phase ?? "-"}", $"대상: {occasion.Subject ?? "-"}", occasion.Detail, BoxLeft(occasion), "담당자는 status 명령으로 확인하고 답해 주세요."),
    };

    public static Message Completion(string incident, Occasion occasion, Maybe<LossRange> loss, Maybe<HealthProven> health) => new()
    {
        Subject = $"[{incident}] 롤백 완료, 집중 모니터링 예정",
        Text = Lines(
            $"{incident}: 서비스를 IDC로 되돌렸습니다 ({Clock(occasion)}).",
            health.TryGet(out var passed) ? $"헬스체크: {passed.ConsecutivePasses}회 연속 통과" : "헬스체크: 점검 페이지 때문에 프런트엔드에서는 확인하지 않았습니다.",
            loss.TryGet(out var signed) ? $"데이터 손실: {Word(signed.Decision)}. {signed.Description}" : "데이터 손실: 확인되지 않았습니다.",
            "다음: 최종 점검 뒤 최소 2시간 집중 모니터링."),
    };

    public static Message End(string incident, Occasion occasion) => new()
    {
        Subject = $"[{incident}] 실행 종료: {Happened(occasion.Event)}",
        Text = Lines($"{incident}: 실행이 끝났습니다: {Happened(occasion.Event)} ({Clock(occasion)}).", occasion.Detail),
    };

    private static string Happened(RunEvent what) => what switch
    {
        RunEvent.PhaseEntered => "시작",
        RunEvent.PhaseDone => "완료",
        RunEvent.ContingencyEntered => "비상 계획 진입",
        RunEvent.StepFailed => "단계 실패 또는 결과 불명",
        RunEvent.Overran => "제한 시간 초과",
        RunEvent.Breached => "모니터링 기준 위반",
        RunEvent.Unanswered => "응답 없음",
        RunEvent.Completed => "모든 단계 완료",
        RunEvent.Diverted => "비상 계획으로 종료",
        RunEvent.Aborted => "담당자가 중단",
        _ => what.ToString(),
    };

    private static string Word(LossDecision decision) => decision switch
    {
        LossDecision.NothingLost => "없음",
        LossDecision.Replay => "재처리",
        LossDecision.ExportAndDefer => "추출 후 나중에 반영",
        _ => "손실 승인",
    };

    private static string? BoxLeft(Occasion occasion) => occasion.BoxLeft switch
    {
        null => null,
        { } left when left < TimeSpan.Zero => string.Create(CultureInfo.InvariantCulture, $"제한 시간을 {-left.TotalMinutes:0}분 넘겼습니다."),
        { } left => string.Create(CultureInfo.InvariantCulture, $"남은 제한 시간: {left.TotalMinutes:0}분"),
    };

    // Korea has one offset all year round.
    private static string Clock(Occasion occasion) => occasion.At.ToOffset(TimeSpan.FromHours(9)).ToString("HH:mm:ss 'KST'", CultureInfo.InvariantCulture);

    private static string Lines(params string?[] lines) => string.Join('\n', lines.Where(static line => !string.IsNullOrWhiteSpace(line)));
}
