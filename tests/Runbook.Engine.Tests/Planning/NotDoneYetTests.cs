using Runbook.Engine.Planning;

namespace Runbook.Engine.Tests.Planning;

public sealed class NotDoneYetTests
{
    [Fact]
    public void Definition_ThatDeclaresWhatIsNotDone_IsToldInALineEach()
    {
        var plain = new TestBook().Phase("Main").Step("A", static _ => Task.FromResult(new TestBook.Did("A"))).OnFailure("Plan").Contingency("Plan", undo: [0]).Manual("M").Build();
        var monitor = new MonitorDefinition { Id = "M", Title = "오류율", Every = TimeSpan.FromSeconds(10), Read = static (_, _, _, _) => throw new InvalidOperationException("nobody watches") };
        var notice = new NoticeDefinition { Id = "N", Title = "알림", On = RunEvent.Started, Audience = "Team", AudienceTitle = "팀", Write = static (_, _, _) => "x" };

        var lines = NotDoneYet.Of(plain with
        {
            Monitors = [monitor, monitor],
            Notices = [notice],
            Phases = [plain.Phases[0] with { AtLeast = TimeSpan.FromHours(2) }, plain.Phases[1]],
            Steps = [plain.Steps[0] with { Retry = new RetryDefinition { Attempts = 3, Backoff = TimeSpan.FromSeconds(5), MaxBackoff = TimeSpan.FromMinutes(1) } }, plain.Steps[1]],
        });

        Assert.Equal(
            [
                "monitors: 2 declared, none is watched yet. Watch them yourselves.",
                "notices: 1 declared, none is sent yet. Tell people yourselves.",
                "soak: no phase is held for its least time yet, it ends with its last step: 'Main 단계' (2h).",
                "retry: 1 step declares it, none is retried by itself yet. A step that fails asks at once.",
                "undo: contingencies that undo phases first are not offered yet: 'Plan 비상'.",
            ],
            lines);
    }

    [Fact]
    public void Definition_ThatDeclaresOnlyWhatIsDone_IsToldNothing() =>
        Assert.Empty(NotDoneYet.Of(new TestBook().Phase("Main").GoNoGo("Final").OnFailure("Plan").Contingency("Plan").Manual("M").Fresh(0, "1h").Build()));
}
