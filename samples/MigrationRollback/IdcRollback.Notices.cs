using MigrationRollback.Audiences;
using MigrationRollback.Contracts;
using MigrationRollback.Messages;
using Runbook;
using Runbook.Steps.Http;

namespace MigrationRollback;

/// <summary>Of items 62 to 71 those that hang on what happens in the run; 66, 68, 69 and 71 are written by people, and stand in their phases.</summary>
public sealed partial class IdcRollback
{
    [Notice("롤백 시작 전체 팀 알림", On = RunEvent.Started, To = typeof(WholeTeam))]
    [Title("en", "Tell the whole team that the rollback starts")]
    public Message TellStart(Occasion occasion) => TeamMessages.Start(Incident, occasion);

    [Notice("주요 단계별 진행 상황 실시간 공유", On = RunEvent.PhaseEntered | RunEvent.PhaseDone | RunEvent.ContingencyEntered, To = typeof(WholeTeam))]
    [Title("en", "Share progress phase by phase")]
    public Message TellProgress(Occasion occasion) => TeamMessages.Progress(Incident, occasion);

    [Notice("이슈 발생 시 즉시 에스컬레이션", On = RunEvent.StepFailed | RunEvent.Overran | RunEvent.Breached | RunEvent.Unanswered, To = typeof(OnCall))]
    [Title("en", "Escalate issues at once")]
    public Message Escalate(Occasion occasion) => TeamMessages.Escalation(Incident, occasion);

    [Notice("롤백 완료 알림 및 현 상황 전파", On = RunEvent.PhaseDone, During = [typeof(FullRollback)], To = typeof(WholeTeam))]
    [Title("en", "Tell that the rollback is complete, and how things stand")]
    public Message TellCompletion(Occasion occasion, Maybe<LossRange> loss, Maybe<HealthProven> health) => TeamMessages.Completion(Incident, occasion, loss, health);

    [Notice("사용자 대상 서비스 상태 공지 (필요시)", On = RunEvent.PhaseEntered | RunEvent.PhaseDone, During = [typeof(Emergency), typeof(FullRollback)], To = typeof(Users), When = nameof(IsMajor))]
    [Title("en", "Tell users the state of the service (if needed)")]
    public Message TellUsers(Occasion occasion) => OutsideMessages.Users(occasion);

    [Notice("고객 지원팀 상황 업데이트", On = RunEvent.PhaseEntered | RunEvent.PhaseDone, During = [typeof(Emergency), typeof(FullRollback), typeof(Aftermath), typeof(Soak)], To = typeof(SupportTeam))]
    [Title("en", "Keep the support team up to date")]
    public Message TellSupport(Occasion occasion, Maybe<UserImpact> impact) => OutsideMessages.Support(Incident, occasion, impact);

    [Added("완료가 아닌 끝(중단, 전환)도 모두가 알아야 아무도 이어서 실행하지 않는다.")]
    [Notice("실행 종료 알림", On = RunEvent.Ended, To = typeof(WholeTeam))]
    [Title("en", "Tell that the run has ended, in whichever way")]
    public Message TellEnd(Occasion occasion) => TeamMessages.End(Incident, occasion);
}
