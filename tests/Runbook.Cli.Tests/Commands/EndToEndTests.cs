using System.Text.Json;

namespace Runbook.Cli.Tests.Commands;

/// <summary>The tool as it is used at night: processes, users and signals are real.</summary>
public sealed class EndToEndTests : IDisposable
{
    private const int Nobody = 65534;
    private const int Interrupt = 2;
    private const int Kill = 9;

    private readonly ToolHarness harness = new();
    private readonly string gate;

    public EndToEndTests()
    {
        gate = Path.Combine(harness.Directory, "go");

        // Another user must be able to enter, and nobody but the owner to write.
        File.SetUnixFileMode(harness.Directory, (UnixFileMode)0b111_101_101);
    }

    public void Dispose() => harness.Dispose();

    [RootFact]
    public async Task Run_AnsweredByTwoUsers_Completes()
    {
        using var run = Start("INC-1");
        await run.UntilAsync("? 마이그레이션 실패 원인 명확히 파악: waits for TechLead");
        Assert.StartsWith("Run 20", run.Output, StringComparison.Ordinal);

        Assert.Equal((1, ""), await SayAsync(null, "attest", "IdentifyCause", "--set", "cause=디스크", "--set", "severity=veryHigh"));
        var evidence = Path.Combine(harness.Directory, "로그.txt");
        File.WriteAllText(evidence, "디스크 오류");
        Assert.Equal(
            (0, "'마이그레이션 실패 원인 명확히 파악' is attested by root.\n"),
            await SayAsync(null, "attest", "IdentifyCause", "--set", "cause=디스크", "--set", "severity=veryHigh", "--evidence-file", evidence));
        Assert.EndsWith("-로그.txt", Assert.Single(Directory.GetFiles(Path.Combine(Directory.GetDirectories(harness.Runs)[0], "evidence"))), StringComparison.Ordinal);

        await run.UntilAsync("? 기술팀 리더 승인: waits for TechLead");
        await run.UntilAsync("approve ApproveByTechLead --runs");
        Assert.Equal((1, ""), await SayAsync(null, "approve", "ApproveByTechLead"));
        Assert.Equal((0, "'기술팀 리더 승인' is approved by nobody.\n"), await SayAsync(Nobody, "approve", "기술팀 리더 승인", "--note", "확인"));

        await run.UntilAsync("? 2시간 관찰: waits for a person");
        using (var status = JsonDocument.Parse((await ToolProcess.RunAsync(Nobody, "status", "--runs", harness.Runs, "--format", "json")).Output))
        {
            Assert.Equal("InPhase", status.RootElement.GetProperty("state").GetString());
            Assert.True(status.RootElement.GetProperty("isAttended").GetBoolean());
            Assert.Equal("2시간 관찰", status.RootElement.GetProperty("questions")[0].GetProperty("text").GetString());
        }

        Assert.Equal((0, "'2시간 관찰' is attested by root.\n"), await SayAsync(null, "attest", "Watch"));

        Assert.Equal(ExitCodes.Completed, await run.ExitAsync());
        Assert.Contains("Completed in ", run.Output, StringComparison.Ordinal);
        Assert.Empty(run.Error);
        var (exit, _, error) = await ToolProcess.RunAsync(null, "attest", "Watch", "--runs", harness.Runs);
        Assert.Equal(ExitCodes.Refused, exit);
        Assert.Contains("is Completed; there is nothing left to answer", error, StringComparison.Ordinal);
    }

    [RootFact]
    public async Task Run_Interrupted_SaysHowToResumeAndResumes()
    {
        using var run = Start("INC-HOLD");
        await PrepareAsync(run);
        await run.UntilAsync("표본을 기다린다");

        var (attended, _, error) = await ToolProcess.RunAsync(null, "resume", "--runs", harness.Runs, "--operators", harness.Operators, "--targets", gate);
        Assert.Equal(ExitCodes.Attended, attended);
        Assert.StartsWith("error: Another process attends this run", error, StringComparison.Ordinal);

        run.Signal(Interrupt);
        Assert.Equal(ExitCodes.Interrupted, await run.ExitAsync());
        Assert.Contains($"Resume it with:\n  ", run.Output, StringComparison.Ordinal);
        Assert.Contains($" --operators {harness.Operators} --targets {gate} --runs {harness.Runs}\n", run.Output, StringComparison.Ordinal);
        Assert.Equal((ExitCodes.Interrupted, ""), await SayAsync(null, "abort", "--reason", "늦었다"));

        using var resumed = Resume();
        await resumed.UntilAsync("표본을 기다린다");
        Assert.Equal((0, "The run is aborted by nobody. What was done stays done.\n"), await SayAsync(Nobody, "abort", "--reason", "늦었다"));
        Assert.Equal(ExitCodes.Refused, await resumed.ExitAsync());
        Assert.Contains("Aborted after ", resumed.Output, StringComparison.Ordinal);
    }

    [RootFact]
    public async Task Run_KilledWhileAPersonIsAsked_AsksAgainAfterAResume()
    {
        using var run = Start("INC-FAIL");
        await PrepareAsync(run);
        await run.UntilAsync("decide CheckSample retry");
        run.Signal(Kill);
        await run.ExitAsync();
        var (_, status, _) = await ToolProcess.RunAsync(null, "status", "--runs", harness.Runs);
        Assert.Contains("interrupted: no process attends it", status, StringComparison.Ordinal);

        // The socket of the dead process is still there, and nobody listens on it.
        Assert.Equal((ExitCodes.Interrupted, ""), await SayAsync(null, "decide", "CheckSample", "retry", "--reason", "x"));
        using var resumed = Resume();
        await resumed.UntilAsync("decide CheckSample retry");
        File.WriteAllText(gate, "");
        Assert.Equal(0, (await SayAsync(Nobody, "decide", "CheckSample", "retry", "--reason", "고쳤다")).Exit);
        await resumed.UntilAsync("? 2시간 관찰");
        Assert.Equal(0, (await SayAsync(Nobody, "attest", "Watch")).Exit);
        Assert.Equal(ExitCodes.Completed, await resumed.ExitAsync());
    }

    private ToolProcess Start(string incident) => new(null, "run", "--incident", incident, "--targets", gate, "--runs", harness.Runs, "--operators", harness.Operators);

    private ToolProcess Resume() => new(null, "resume", "--targets", gate, "--runs", harness.Runs, "--operators", harness.Operators);

    private async Task PrepareAsync(ToolProcess run)
    {
        await run.UntilAsync("attest IdentifyCause");
        Assert.Equal(0, (await SayAsync(null, "attest", "IdentifyCause", "--value", """{"cause":"디스크","severity":"low"}""", "--evidence-text", "보았다")).Exit);
        await run.UntilAsync("approve ApproveByTechLead");
        Assert.Equal(0, (await SayAsync(Nobody, "approve", "ApproveByTechLead")).Exit);
    }

    private async Task<(int Exit, string Output)> SayAsync(int? userId, params string[] args)
    {
        var (exit, output, error) = await ToolProcess.RunAsync(userId, [.. args, "--runs", harness.Runs]);
        Assert.True(exit == 0 || error.Length > 0, "A refusal says why.");
        return (exit, output);
    }
}
