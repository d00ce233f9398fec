using System.Text.Json;

namespace Runbook.Cli.Tests.Commands;

public sealed class PlanCommandTests : IDisposable
{
    private readonly ToolHarness harness = new();

    public void Dispose() => harness.Dispose();

    [Fact]
    public async Task Plan_AsText_SaysOfEveryStepWhatItWouldDo()
    {
        harness.Time.SetLocalTimeZone(TimeZoneInfo.Utc);

        var (exit, output, error) = await harness.RunAsync("plan", "--incident", "INC-1", "--targets", "db:3306");

        Assert.Equal(ExitCodes.Refused, exit);
        Assert.Empty(error);
        Assert.Equal(
            """
            IDC 롤백  migration-rollback
            Plan as of 2026-07-01 03:00:00 +00:00. Nothing was changed.

            사전 준비 단계
              1. 마이그레이션 실패 원인 명확히 파악
                  Preparation.IdentifyCause, manual, evidence required
                  a person attests: TechLead
              2. 기술팀 리더 승인
                  Preparation.ApproveByTechLead, approval, timeout 30m
                  a person approves: TechLead

            긴급 롤백 단계  box 15m
              AWS 연결 차단
                3. 애플리케이션에서 새로운 RDS 연결 즉시 차단
                    Emergency.CutAws.Fence, library step, CHANGES, timeout 30s, owner Dba
                    * SQL at db:3306 (reads only)
                        SELECT user, host FROM mysql.user
                    * SQL at db:3306
                        ALTER USER 'shop'@'%' ACCOUNT LOCK;
                        KILL CONNECTION 42
                        before: unlocked
                        after:  locked
                    unknown: 열려 있는 세션의 수: 계획할 때와 실행할 때가 다를 수 있다
                    note: A locked account keeps the sessions that are open.
                4. 보안 그룹 규칙 수정 (필요시)
                    Emergency.CutAws.Close, library step, DESTRUCTIVE, conditional, timeout 30s, owner Dba
                    could not be planned: TimeoutException: 10.0.0.9:443 does not answer
              5. 빠른 데이터 정합성 확인 (샘플)
                  Emergency.CheckSample, own code, reads only, timeout 2m
                  own code: it does not say what it would do

            사후 관찰
              6. 2시간 관찰
                  Aftermath.Watch, manual
                  a person attests

            1 step could not be planned.

            """,
            output);
    }

    [Fact]
    public async Task Plan_OfARunbookWithBranches_ListsThemApart_AndSaysWhatIsNotDoneYet()
    {
        harness.Time.SetLocalTimeZone(TimeZoneInfo.Utc);

        var (exit, output, _) = await harness.RunBranchAsync("plan", "--incident", "INC-1", "--targets", "x");

        Assert.Equal(ExitCodes.Completed, exit);
        Assert.Equal(
            """
            전체 롤백  full-rollback
            Plan as of 2026-07-01 03:00:00 +00:00. Nothing was changed.
            ! monitors: 1 declared, none is watched yet. Watch them yourselves.
            ! notices: 1 declared, none is sent yet. Tell people yourselves.
            ! soak: no phase is held for its least time yet, it ends with its last step: '데이터 복구' (2h).
            ! retry: 1 step declares it, none is retried by itself yet. A step that fails asks at once.

            승인 절차
              1. 백업 데이터 최종 검증
                  Approval.Verify, own code, reads only
                  own code: it does not say what it would do
              2. 최종 실행 결정 확정
                  Approval.Decide, go/no-go, timeout 30m
                  a poll: 기술팀 리더 (TechLead), 운영팀 매니저 (OpsManager)

            데이터 복구  box 45m, used up: '데이터 복구 실패시 대안책'
              데이터
                3. 테이블 데이터 복구 실행
                    Recovery.Data.Restore, library step, DESTRUCTIVE and idempotent, only if TablesDiffer and
                    NotRehearsal, timeout 20m, owner 기술팀 리더 (TechLead), '백업 데이터 최종 검증' at most
                    1h30m ago, POINT OF NO RETURN, if it fails: '데이터 복구 실패시 대안책'
              4. 데이터 무결성 전면 검사
                  Recovery.Check, own code, reads only, timeout 5m, if it fails: '외부 전문가 지원 요청 절차'
                  own code: it does not say what it would do

            비상 계획 / contingencies: entered only when a person decides so

            데이터 복구 실패시 대안책  then the run goes back
              5. 다른 백업을 준비한다
                  RestoreFailed.Prepare, manual, evidence required
                  a person attests: 기술팀 리더 (TechLead)

            외부 전문가 지원 요청 절차  then the run ends
              6. 외부 전문가에게 알린다
                  GiveUp.Tell, manual, evidence required
                  a person attests: 기술팀 리더 (TechLead)

            """,
            output);
    }

    [Fact]
    public async Task Plan_AsJson_OfARunbookWithBranches_HoldsThemApart()
    {
        var (_, output, error) = await harness.RunBranchAsync("plan", "--targets", "x", "--format", "json");

        using var plan = JsonDocument.Parse(output);
        Assert.Equal(["Approval", "Recovery"], plan.RootElement.GetProperty("phases").EnumerateArray().Select(static phase => phase.GetProperty("id").GetString()));
        Assert.Equal(["RestoreFailed", "GiveUp"], plan.RootElement.GetProperty("contingencies").EnumerateArray().Select(static phase => phase.GetProperty("id").GetString()));
        Assert.Equal(4, plan.RootElement.GetProperty("notDoneYet").GetArrayLength());

        // What stands in for a text that is not given need not match its pattern.
        Assert.Contains("note: --incident", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Plan_AsJson_HoldsTheSameWithKoreanAsItIs()
    {
        var (exit, output, _) = await harness.RunAsync("plan", "--incident", "INC-1", "--targets", "db:3306", "--format", "json");

        Assert.Equal(ExitCodes.Refused, exit);
        Assert.Contains("\"title\": \"긴급 롤백 단계\"", output, StringComparison.Ordinal);
        using var plan = JsonDocument.Parse(output);
        var emergency = plan.RootElement.GetProperty("phases")[1];
        Assert.Equal(900, emergency.GetProperty("timeBoxSeconds").GetDouble());
        var fence = emergency.GetProperty("steps")[0];
        Assert.Equal("Library", fence.GetProperty("kind").GetString());
        Assert.Equal("ALTER USER 'shop'@'%' ACCOUNT LOCK;\nKILL CONNECTION 42", fence.GetProperty("actions")[1].GetProperty("text").GetString());
        Assert.True(emergency.GetProperty("steps")[1].GetProperty("failed").GetBoolean());
    }

    [Fact]
    public async Task Plan_WithoutARequiredText_PlansAndSaysSo_WhereARunRefuses()
    {
        var (_, output, error) = await harness.RunAsync("plan", "--targets", "db:3306");
        Assert.Contains("긴급 롤백 단계", output, StringComparison.Ordinal);
        Assert.Contains("note: --incident", error, StringComparison.Ordinal);

        Assert.Equal(ExitCodes.Usage, (await harness.RunAsync("run", "--targets", "db:3306")).Exit);
    }

    [Fact]
    public async Task Plan_OptionFromItsVariable_IsTaken_AndWhatIsTypedWins()
    {
        // The process has one environment: no other test may see this one's variable.
        var variable = "TARGETS_OF_" + nameof(Plan_OptionFromItsVariable_IsTaken_AndWhatIsTypedWins);
        using var aware = new ToolHarness { Variable = variable };
        Environment.SetEnvironmentVariable(variable, "broken");

        var (exit, _, error) = await aware.RunAsync("plan", "--incident", "INC-1");
        Assert.Equal(ExitCodes.Usage, exit);
        Assert.Contains("the targets file has no 'idc'", error, StringComparison.Ordinal);

        Assert.NotEqual(ExitCodes.Usage, (await aware.RunAsync("plan", "--incident", "INC-1", "--targets", "db:3306")).Exit);
        Environment.SetEnvironmentVariable(variable, null);
    }
}
