using Microsoft.Extensions.Time.Testing;
using Runbook.Cli.Output;
using Runbook.Engine.Runs;
using Runbook.Engine.Status;

namespace Runbook.Cli.Tests.Output;

public sealed class LiveLogTests
{
    private static readonly DateTimeOffset Start = new(2026, 7, 1, 3, 0, 0, TimeSpan.Zero);
    private readonly FakeTimeProvider time = new(Start);

    [Fact]
    public async Task Entries_AreALineEach_AndQuestionsSayWhatToType()
    {
        var question = new Question { Id = "Preparation.ApproveByTechLead", Kind = "approval", Text = "기술팀 리더 승인", Step = "Preparation.ApproveByTechLead", Role = "TechLead", Choices = [], AskedAt = Start + TimeSpan.FromSeconds(1), Deadline = Start + TimeSpan.FromMinutes(30), Shown = ["FailureCause {\"cause\":\"디스크\"}"] };

        var text = await WriteAsync(
            [question],
            Entry(0, RunEntryKind.Phase, "사전 준비 단계"),
            Entry(1, RunEntryKind.Asks, "waits for TechLead", step: 1),
            Entry(125, RunEntryKind.Succeeded, "approved by lee: 확인", step: 1),
            Entry(126, RunEntryKind.Started, "", step: 2),
            Entry(129.25, RunEntryKind.Succeeded, "3.2 s", step: 2),
            Entry(130, RunEntryKind.Alarm, "긴급 롤백 단계: the time box of 15m is used up"));

        Assert.Equal(
            """
            03:00:00  = 사전 준비 단계
            03:00:01  [사전 준비 단계] ? 기술팀 리더 승인: waits for TechLead
                        | FailureCause {"cause":"디스크"}
                        until 03:30:00
                        $ rollback approve ApproveByTechLead --runs /r --run 1
                        $ rollback reject ApproveByTechLead --reason '<why>' --runs /r --run 1
            03:02:05  [사전 준비 단계] ✓ 기술팀 리더 승인: approved by lee: 확인 (2m04s)
            03:02:06  [긴급 롤백 단계] > 애플리케이션에서 새로운 RDS 연결 즉시 차단
            03:02:09  [긴급 롤백 단계] ✓ 애플리케이션에서 새로운 RDS 연결 즉시 차단 (3.2s)
            03:02:10  ! 긴급 롤백 단계: the time box of 15m is used up

            """,
            text);
    }

    [Fact]
    public async Task Questions_OfBeforeAResume_AreShownAgain()
    {
        var question = new Question { Id = "Emergency.CheckSample", Kind = "failed", Text = "…", Step = "Emergency.CheckSample", Choices = ["retry"], AskedAt = Start - TimeSpan.FromHours(1) };

        var text = await WriteAsync([question], Entry(0, RunEntryKind.Phase, "run resumed by kim"), Entry(1, RunEntryKind.Phase, "x"));

        Assert.Equal(
            """
            03:00:00  = run resumed by kim
                        $ rollback decide CheckSample retry --reason '<why>' --runs /r --run 1
            03:00:01  = x

            """,
            text);
    }

    [Fact]
    public async Task Progress_ThatComesFasterThanPeopleRead_IsThinned()
    {
        var text = await WriteAsync([], [.. Enumerable.Range(0, 100).Select(i => Entry(i / 10.0, RunEntryKind.Progress, $"{i}%", step: 2)), .. Enumerable.Range(100, 50).Select(i => Entry(i, RunEntryKind.Progress, "waits", step: 2))]);

        Assert.Equal(["0%", "20%", "40%", "60%", "80%", "waits", "waits"], text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(static line => line[(line.LastIndexOf(' ') + 1)..]));
    }

    [Fact]
    public async Task Terminal_ThatIsGone_EndsNothing()
    {
        var log = new LiveLog(new Screen(new ToolConsole { Output = new BrokenWriter(), Error = TextWriter.Null }), SampleBook.Definition, time);
        log.Begin(new CommandScope("rollback", null, null), static () => Task.FromResult<IReadOnlyList<Question>?>(null));

        log.OnEntry(Entry(0, RunEntryKind.Phase, "x"));
        log.OnEntry(Entry(1, RunEntryKind.Asks, "y", step: 1));

        await log.EndAsync();
    }

    private async Task<string> WriteAsync(IReadOnlyList<Question> questions, params RunEntry[] entries)
    {
        using var output = new StringWriter { NewLine = "\n" };
        var log = new LiveLog(new Screen(new ToolConsole { Output = output, Error = TextWriter.Null }), SampleBook.Definition, time);
        Array.ForEach(entries, log.OnEntry);
        log.Begin(new CommandScope("rollback", "/r", "1"), () => Task.FromResult<IReadOnlyList<Question>?>(questions));
        await log.EndAsync();
        return output.ToString();
    }

    private static RunEntry Entry(double seconds, RunEntryKind kind, string text, int? step = null) => new()
    {
        At = Start + TimeSpan.FromSeconds(seconds),
        Kind = kind,
        Text = text,
        Step = step is { } index ? SampleBook.Definition.Steps[index] : null,
    };

    private sealed class BrokenWriter : StringWriter
    {
        public override void Write(char value) => throw new IOException("Input/output error");

        public override void Write(string? value) => throw new IOException("Input/output error");
    }
}
