using Microsoft.Extensions.Time.Testing;
using Runbook.Cli.Output;
using Runbook.Engine.Status;

namespace Runbook.Cli.Tests.Output;

public sealed class StatusTextTests
{
    private static readonly DateTimeOffset Start = new(2026, 7, 1, 3, 0, 0, TimeSpan.Zero);
    private readonly FakeTimeProvider time = new(Start + TimeSpan.FromMinutes(17.5));

    public StatusTextTests() => time.SetLocalTimeZone(TimeZoneInfo.CreateCustomTimeZone("KST", TimeSpan.FromHours(9), "KST", "KST"));

    [Fact]
    public void Run_ThatWaits_IsShownWholeInAHundredColumns()
    {
        var text = Render(Sample());

        Assert.Equal(
            """
            IDC 롤백  20260701-030000
            waits for a person
            started 2026-07-01 12:00:00 +09:00, 17m30s ago, executor kim

            사전 준비 단계  took 2m03s
              ✓ 마이그레이션 실패 원인 명확히 파악                            succeeded       12:00:00  1m00s
                by lee: 디스크
              ✓ 기술팀 리더 승인                                              succeeded       12:01:00  1m03s

            긴급 롤백 단계  since 12:02:03, 15m27s, box 15m, 27.0s over, OVERRAN
              AWS 연결 차단
                ✓ 애플리케이션에서 새로운 RDS 연결 즉시 차단                  succeeded       12:02:03  3.2s
                - 보안 그룹 규칙 수정 (필요시)                                skipped
                  its condition is false
              ✗ 빠른 데이터 정합성 확인 (샘플)                                failed #2       12:02:07  4.0s
                3 of 100 rows differ: order 4711 is on one side only, and the amounts of two others do not
                match; look at both sides

            사후 관찰  not yet
              . 2시간 관찰                                                    waiting

            2 questions wait for people

              ? '긴급 롤백 단계' has used up its time box of 15m. Extend it, with a reason, or abort?
                $ rollback decide Emergency extend --by 5m --reason '<why>'
                $ rollback decide Emergency abort --reason '<why>'

              ? '빠른 데이터 정합성 확인 (샘플)' failed
                $ rollback decide CheckSample retry --reason '<why>'
                $ rollback decide CheckSample skip --reason '<why>'

            """,
            text);
        Assert.All(text.Split('\n'), static line => Assert.True(CellText.Width(line) <= 100, line));
    }

    [Fact]
    public void Run_InAContingency_ShowsItsSteps_AndOfTheOthersTheTitle()
    {
        var text = Render(BranchBook.Definition, Branch());

        Assert.Equal(
            """
            전체 롤백  20260701-030000
            waits for a person
            started 2026-07-01 12:00:00 +09:00, 17m30s ago, executor kim

            승인 절차  took 5m00s
              . 백업 데이터 최종 검증                                         waiting
              . 최종 실행 결정 확정                                           waiting

            데이터 복구  left for a contingency, 12m30s since 12:05:00, box 45m, 32m30s left
              데이터
                ✗ 테이블 데이터 복구 실행                                     failed          12:05:00  1m00s
                  the dump is torn
              . 데이터 무결성 전면 검사                                       waiting

            비상 계획 / contingencies: entered only when a person decides so
            데이터 복구 실패시 대안책  since 12:07:00, 10m30s
              . 다른 백업을 준비한다                                          waiting
            외부 전문가 지원 요청 절차  not entered

            1 question waits for a person

              ? 최종 실행 결정 확정
                | Did {"what":"x"}
                ✓ GO by lee as 기술팀 리더 (TechLead): 확인
                1 of 2 said GO; waits for 운영팀 매니저 (OpsManager) until 12:35:00
                $ rollback approve Decide
                $ rollback reject Decide --reason '<why>'

            """,
            text);
        Assert.All(text.Split('\n'), static line => Assert.True(CellText.Width(line) <= 100, line));
    }

    [Fact]
    public void Run_ThatAContingencyEnded_SaysSo() =>
        Assert.Contains("\nended by a contingency\n", Render(BranchBook.Definition, Branch() with { State = RunState.Diverted, Questions = [] }), StringComparison.Ordinal);

    [Fact]
    public void Run_ThatNobodyAttends_SaysThatNothingHappens() =>
        Assert.Contains("interrupted: no process attends it, nothing happens until it is resumed", Render(Sample() with { IsAttended = false }), StringComparison.Ordinal);

    [Fact]
    public void Run_ThatHasEnded_SaysHowLongItTook() => Assert.Contains(
        "\ncompleted\nstarted 2026-07-01 12:00:00 +09:00, 9m00s in all, executor kim\n",
        Render(Sample() with { State = RunState.Completed, EndedAt = Start + TimeSpan.FromMinutes(9), IsAttended = false, Questions = [] }),
        StringComparison.Ordinal);

    [Fact]
    public void Text_OfAPerson_CannotCommandTheTerminalOfAnother()
    {
        var sample = Sample();

        var text = Render(sample with { Steps = [sample.Steps[0] with { Detail = "lee: \u001b[2J\u001b]0;x\u0007" }] });

        Assert.DoesNotContain('\u001b', text);
        Assert.Contains("by lee: \uFFFD[2J\uFFFD]0;x\uFFFD", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Terminal_WithColours_GetsThem() => Assert.Contains("\u001b[32m✓ ", Render(Sample(), colour: true), StringComparison.Ordinal);

    private static RunStatus Branch() => Sample() with
    {
        Title = BranchBook.Definition.Title,
        CurrentPhase = "RestoreFailed",
        Phases =
        [
            new PhaseStatus { Id = "Approval", Title = "승인 절차", EnteredAt = Start, LeftAt = Start + TimeSpan.FromMinutes(5), ElapsedSeconds = 300 },
            new PhaseStatus { Id = "Recovery", Title = "데이터 복구", EnteredAt = Start + TimeSpan.FromMinutes(5), ElapsedSeconds = 750, TimeBoxSeconds = 2700 },
            new PhaseStatus { Id = "RestoreFailed", Title = "데이터 복구 실패시 대안책", Kind = PhaseKind.Contingency, EnteredAt = Start + TimeSpan.FromMinutes(7), ElapsedSeconds = 630 },
            new PhaseStatus { Id = "GiveUp", Title = "외부 전문가 지원 요청 절차", Kind = PhaseKind.Contingency },
        ],
        Steps =
        [
            .. BranchBook.Definition.Steps.Select(static step => new StepStatus
            {
                Id = step.Id,
                Title = step.Title,
                Track = step.Track,
                Phase = step.Phase,
                State = step.Index == 2 ? StepState.Failed : StepState.Waiting,
                Attempts = step.Index == 2 ? 1 : 0,
                StartedAt = step.Index == 2 ? Start + TimeSpan.FromMinutes(5) : null,
                EndedAt = step.Index == 2 ? Start + TimeSpan.FromMinutes(6) : null,
                Detail = step.Index == 2 ? "the dump is torn" : null,
            }),
        ],
        Questions =
        [
            new Question
            {
                Id = "Approval.Decide",
                Kind = "go-no-go",
                Text = "최종 실행 결정 확정",
                Step = "Approval.Decide",
                Choices = ["approve", "reject"],
                AskedAt = Start,
                Deadline = Start + TimeSpan.FromMinutes(35),
                Needed = 2,
                Votes = [new Vote { Role = "TechLead", By = "lee", At = Start, Note = "확인" }],
                Awaited = ["OpsManager"],
                Shown = ["Did {\"what\":\"x\"}"],
            },
        ],
    };

    private string Render(RunStatus status, bool colour = false) => Render(SampleBook.Definition, status, colour);

    private string Render(RunbookDefinition definition, RunStatus status, bool colour = false)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var screen = new Screen(new ToolConsole { Output = output, Error = TextWriter.Null, Colour = colour });
        StatusText.Write(screen, definition, status, new CommandScope("rollback", null, null), time);
        return output.ToString();
    }

    private static RunStatus Sample()
    {
        var steps = SampleBook.Definition.Steps.Select(static step => new StepStatus { Id = step.Id, Title = step.Title, Track = step.Track, Phase = step.Phase, State = StepState.Waiting, Attempts = 0 }).ToList();
        steps[0] = steps[0] with { State = StepState.Succeeded, Attempts = 1, StartedAt = Start, EndedAt = Start + TimeSpan.FromSeconds(60), Detail = "lee: 디스크" };
        steps[1] = steps[1] with { State = StepState.Succeeded, Attempts = 1, StartedAt = Start + TimeSpan.FromSeconds(60), EndedAt = Start + TimeSpan.FromSeconds(123) };
        steps[2] = steps[2] with { State = StepState.Succeeded, Attempts = 1, StartedAt = Start + TimeSpan.FromSeconds(123), EndedAt = Start + TimeSpan.FromSeconds(126.25) };
        steps[3] = steps[3] with { State = StepState.Skipped, Detail = "its condition is false" };
        steps[4] = steps[4] with
        {
            State = StepState.Failed,
            Attempts = 2,
            StartedAt = Start + TimeSpan.FromSeconds(127),
            EndedAt = Start + TimeSpan.FromSeconds(131),
            Detail = "3 of 100 rows differ: order 4711 is on one side only, and the amounts of two others do not match; look at both sides",
        };
        return new RunStatus
        {
            RunId = "20260701-030000",
            RunbookId = "migration-rollback",
            Title = "IDC 롤백",
            State = RunState.InPhase,
            IsAttended = true,
            Executor = "kim",
            CurrentPhase = "Emergency",
            StartedAt = Start,
            Phases =
            [
                new PhaseStatus { Id = "Preparation", Title = "사전 준비 단계", EnteredAt = Start, LeftAt = Start + TimeSpan.FromSeconds(123), ElapsedSeconds = 123 },
                new PhaseStatus { Id = "Emergency", Title = "긴급 롤백 단계", EnteredAt = Start + TimeSpan.FromSeconds(123), ElapsedSeconds = 927, TimeBoxSeconds = 900, Overran = true },
                new PhaseStatus { Id = "Aftermath", Title = "사후 관찰" },
            ],
            Steps = steps,
            Questions =
            [
                new Question { Id = "Emergency", Kind = "overrun", Text = "'긴급 롤백 단계' has used up its time box of 15m. Extend it, with a reason, or abort?", Choices = ["extend", "abort"], AskedAt = Start },
                new Question { Id = "Emergency.CheckSample", Kind = "failed", Text = "'빠른 데이터 정합성 확인 (샘플)' failed", Step = "Emergency.CheckSample", Choices = ["retry", "skip"], AskedAt = Start },
            ],
            JournalHead = "9:ab",
        };
    }
}
