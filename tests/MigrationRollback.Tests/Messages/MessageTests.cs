using MigrationRollback.Contracts;
using MigrationRollback.Messages;
using Runbook.Steps.Http;

namespace MigrationRollback.Tests.Messages;

public sealed class MessageTests
{
    private static readonly Occasion Failure = new()
    {
        Event = RunEvent.StepFailed,
        RunId = "run-1",
        At = new DateTimeOffset(2026, 11, 23, 18, 4, 5, TimeSpan.Zero),
        Phase = "긴급 롤백 단계",
        Subject = "로드밸런서 트래픽 IDC로 전환",
        Detail = "retry, skip 또는 abort 중에서 선택",
        BoxLeft = TimeSpan.FromMinutes(7),
    };

    [Fact]
    public void Escalation_SaysWhereWhatAndWhatIsAsked_InKoreanTime()
    {
        var message = TeamMessages.Escalation("INC-1", Failure);

        Assert.Equal("[INC-1] 조치 필요: 단계 실패 또는 결과 불명", message.Subject);
        Assert.All(["긴급 롤백 단계", "로드밸런서 트래픽 IDC로 전환", "retry, skip 또는 abort", "7분", "03:04:05 KST"], part => Assert.Contains(part, message.Text, StringComparison.Ordinal));
    }

    [Fact]
    public void Escalation_BoxUsedUp_SaysByHowMuch() =>
        Assert.Contains("3분 넘겼습니다", TeamMessages.Escalation("INC-1", Failure with { Event = RunEvent.Overran, BoxLeft = TimeSpan.FromMinutes(-3) }).Text, StringComparison.Ordinal);

    [Fact]
    public void Completion_CarriesTheLossThatWasSignedFor()
    {
        var loss = new LossRange { Decision = LossDecision.Accept, Description = "14:00~14:05 주문 12건" };

        Assert.Contains("손실 승인. 14:00~14:05 주문 12건", TeamMessages.Completion("INC-1", Failure, new Maybe<LossRange>(loss), Maybe<HealthProven>.None).Text, StringComparison.Ordinal);
        Assert.Contains("확인되지 않았습니다", TeamMessages.Completion("INC-1", Failure, Maybe<LossRange>.None, Maybe<HealthProven>.None).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Users_AreToldNothingOfServersOrErrors()
    {
        var message = OutsideMessages.Users(Failure with { Event = RunEvent.PhaseEntered });

        Assert.All(["IDC", "RDS", "retry", "run-1"], part => Assert.DoesNotContain(part, message.Subject + message.Text, StringComparison.Ordinal));
    }
}
