using System.Text.Json;

namespace Runbook.Cli.Tests.Commands;

/// <summary>Votes and contingencies as they are used at night: processes, users and kills are real.</summary>
public sealed class BranchEndToEndTests : IDisposable
{
    private const int Nobody = 65534;
    private const int Nameless = 61234;
    private const int Kill = 9;

    private readonly ToolHarness harness = new();
    private readonly string gate;

    public BranchEndToEndTests()
    {
        gate = Path.Combine(harness.Directory, "go");
        File.WriteAllText(harness.Operators, """{ "root": ["TechLead", "OpsManager"], "nobody": ["TechLead"], "uid 61234": ["OpsManager"] }""");
        File.SetUnixFileMode(harness.Directory, (UnixFileMode)0b111_101_101);
    }

    public void Dispose() => harness.Dispose();

    [RootFact]
    public async Task Votes_SurviveAKill_AndAContingencyLeadsBack()
    {
        using var run = Start("INC-1");
        await run.UntilAsync("? 최종 실행 결정 확정: waits for 기술팀 리더 (TechLead), 운영팀 매니저 (OpsManager)");
        Assert.Contains("\n! monitors: 1 declared, none is watched yet.", run.Output, StringComparison.Ordinal);
        Assert.Equal((ExitCodes.Refused, ""), await SayAsync(null, "approve", "Decide"));
        Assert.Equal((0, "'최종 실행 결정 확정': GO by nobody as 기술팀 리더 (TechLead), 1 of 2. Awaited: 운영팀 매니저 (OpsManager).\n"), await SayAsync(Nobody, "approve", "Decide", "--note", "확인"));

        // The vote was acknowledged: it is there whatever happens now.
        run.Signal(Kill);
        await run.ExitAsync();
        var (_, refused, error) = await ToolProcess.RunAsync(null, "branch", "run", "--incident", "INC-2", "--targets", gate, "--runs", harness.Runs, "--operators", harness.Operators);
        Assert.Empty(refused);
        Assert.StartsWith("error: 'orders-db' is taken by run '", error, StringComparison.Ordinal);

        using var resumed = Resume();
        await resumed.UntilAsync("approve Decide");
        using (var status = JsonDocument.Parse((await ToolProcess.RunAsync(Nobody, "branch", "status", "--runs", harness.Runs, "--format", "json")).Output))
        {
            var question = status.RootElement.GetProperty("questions")[0];
            Assert.Equal("nobody", question.GetProperty("votes")[0].GetProperty("by").GetString());
            Assert.Equal("OpsManager", question.GetProperty("awaited")[0].GetString());
        }

        Assert.Equal((ExitCodes.Refused, ""), await SayAsync(Nobody, "approve", "Decide"));
        Assert.Equal((0, "'최종 실행 결정 확정': GO by uid 61234 as 운영팀 매니저 (OpsManager), the last of 2 of 2.\n"), await SayAsync(Nameless, "approve", "Decide", "--as", "OpsManager"));

        await resumed.UntilAsync("decide Restore contingency");
        Assert.Equal(0, (await SayAsync(Nobody, "decide", "Restore", "contingency", "--reason", "덤프가 찢어졌다")).Exit);
        await resumed.UntilAsync("? 다른 백업을 준비한다: waits for 기술팀 리더 (TechLead)");
        var (_, shown, _) = await ToolProcess.RunAsync(Nobody, "branch", "status", "--runs", harness.Runs);
        Assert.Contains("데이터 복구  left for a contingency, ", shown, StringComparison.Ordinal);
        File.WriteAllText(gate, "");
        Assert.Equal(0, (await SayAsync(Nobody, "attest", "Prepare", "--evidence-text", "어제 것")).Exit);

        Assert.Equal(ExitCodes.Completed, await resumed.ExitAsync());
        Assert.Contains("! back in 데이터 복구", resumed.Output, StringComparison.Ordinal);
    }

    [RootFact]
    public async Task Contingency_ThatEndsTheRun_HasAnExitCodeOfItsOwn()
    {
        File.WriteAllText(gate, "");
        using var run = Start("INC-LOST");
        await run.UntilAsync("approve Decide");
        Assert.Equal(0, (await SayAsync(Nobody, "approve", "Decide")).Exit);
        Assert.Equal(0, (await SayAsync(Nameless, "approve", "Decide")).Exit);
        await run.UntilAsync("decide Check contingency");
        Assert.Equal((0, "'외부 전문가 지원 요청 절차' is entered, by root. It ends the run.\n"), await SayAsync(null, "decide", "Check", "contingency", "--reason", "행이 없다"));
        await run.UntilAsync("attest Tell");
        Assert.Equal(0, (await SayAsync(Nobody, "attest", "Tell", "--evidence-text", "전화했다")).Exit);

        Assert.Equal(ExitCodes.Diverted, await run.ExitAsync());
        Assert.Contains("Ended by a contingency after ", run.Output, StringComparison.Ordinal);
        var (exit, _, error) = await ToolProcess.RunAsync(null, "branch", "attest", "Tell", "--runs", harness.Runs);
        Assert.Equal(ExitCodes.Refused, exit);
        Assert.Contains("is Diverted; there is nothing left to answer", error, StringComparison.Ordinal);
    }

    [RootFact]
    public async Task Poll_OneNo_Stops()
    {
        using var run = Start("INC-1");
        await run.UntilAsync("approve Decide");
        Assert.Equal(0, (await SayAsync(Nobody, "approve", "Decide")).Exit);

        Assert.Equal((0, "'최종 실행 결정 확정': NO by uid 61234 as 운영팀 매니저 (OpsManager). That stops it; the executor is asked what now.\n"), await SayAsync(Nameless, "reject", "Decide", "--reason", "아직 아니다"));

        await run.UntilAsync("decide Decide retry");
        Assert.DoesNotContain("decide Decide skip", run.Output, StringComparison.Ordinal);
        Assert.Equal(0, (await SayAsync(null, "abort", "--reason", "그만")).Exit);
        Assert.Equal(ExitCodes.Refused, await run.ExitAsync());
    }

    private ToolProcess Start(string incident) => new(null, "branch", "run", "--incident", incident, "--targets", gate, "--runs", harness.Runs, "--operators", harness.Operators);

    private ToolProcess Resume() => new(null, "branch", "resume", "--targets", gate, "--runs", harness.Runs, "--operators", harness.Operators);

    private async Task<(int Exit, string Output)> SayAsync(int? userId, params string[] args)
    {
        var (exit, output, error) = await ToolProcess.RunAsync(userId, ["branch", .. args, "--runs", harness.Runs]);
        Assert.True(exit == 0 || error.Length > 0, "A refusal says why.");
        return (exit, output);
    }
}
