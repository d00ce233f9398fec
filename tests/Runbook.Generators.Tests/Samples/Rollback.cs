using System;
using System.Threading;
using System.Threading.Tasks;
using Runbook;

namespace Shop;

[Role("기술팀 리더")]
public sealed class TechLead : IRole;

[Role("DBA", Holders = 2)]
public sealed class Dba : IRole;

public sealed record FailureCause(string Text);

public sealed record AccountsFenced(int SessionsLeft);

public sealed record TransactionsDrained(int Waited);

public sealed record IngressClosed(string Group);

public sealed record IdcChecked(bool Ok);

internal sealed record IdcUsable(string Version);

public sealed record TrafficShifted(string To);

public sealed record RollbackTargets(string Rds);

/// <summary>Fences.</summary>
[Changes]
[Idempotent]
public sealed class FenceAccounts(string server) : IStep<AccountsFenced>, IPlan, IProbe<AccountsFenced>, IUndo<AccountsFenced>
{
    public string Server => server;

    public Task<AccountsFenced> RunAsync(StepContext context) => Task.FromResult(new AccountsFenced(2));

    public Task<StepPlan> PlanAsync(PlanContext context) => Task.FromResult(new StepPlan { Notes = ["fence " + server] });

    public Task<Probe<AccountsFenced>> ProbeAsync(StepContext context) => Task.FromResult(Probe<AccountsFenced>.Done(new AccountsFenced(0), "locked"));

    public Task UndoAsync(AccountsFenced output, StepContext context)
    {
        Undone = output;
        return Task.CompletedTask;
    }

    public static AccountsFenced? Undone { get; set; }
}

[ReadOnly]
public sealed class WaitForDrain : IStep<AccountsFenced, TransactionsDrained>, IPlan<AccountsFenced>
{
    public Task<TransactionsDrained> RunAsync(AccountsFenced input, StepContext context) => Task.FromResult(new TransactionsDrained(input.SessionsLeft));

    public Task<StepPlan> PlanAsync(Maybe<AccountsFenced> input, PlanContext context) => Task.FromResult(new StepPlan { Notes = [input.ToString()] });
}

[Destructive]
[Fresh<BackupVerified>("3h")]
public sealed class ShiftTraffic : IStep<(TransactionsDrained Drained, Maybe<IngressClosed> Closed, IdcChecked Idc), TrafficShifted>, IProbe<(TransactionsDrained, Maybe<IngressClosed>, IdcChecked), TrafficShifted>
{
    public Task<TrafficShifted> RunAsync((TransactionsDrained Drained, Maybe<IngressClosed> Closed, IdcChecked Idc) input, StepContext context) =>
        Task.FromResult(new TrafficShifted($"{input.Drained.Waited}/{input.Closed}/{input.Idc.Ok}"));

    public Task<Probe<TrafficShifted>> ProbeAsync((TransactionsDrained, Maybe<IngressClosed>, IdcChecked) input, StepContext context) =>
        Task.FromResult(Probe<TrafficShifted>.NotDone("weights as before"));
}

[Runbook("migration-rollback", "IDC 롤백")]
public sealed partial class MigrationRollback(RollbackTargets targets)
{
    internal RollbackTargets Targets => targets;

    [Parameter("장애 번호")]
    public required string IncidentNumber { get; init; }

    [Parameter("연습 <모드>", Default = "false")]
    public bool DryRun { get; init; }

    [Phase("사전 준비 단계")]
    public sealed partial class Preparation
    {
        [Manual("마이그레이션 실패 원인 명확히 파악", Role = typeof(TechLead), Evidence = Evidence.Required)]
        public partial Task<FailureCause> IdentifyCause(CancellationToken ct);

        [Manual("긴급 대응팀 소집", Role = typeof(Dba))]
        public partial Task CallTeam();

        [Step("백업 파일 무결성 검증 완료", Timeout = "1h30m")]
        [ReadOnly]
        private Task<BackupVerified> VerifyBackup(StepContext context, CancellationToken ct) => Task.FromResult(new BackupVerified { Backup = Book.Targets.Rds, TakenAt = default, Proof = "restored" });

        [Approval<TechLead>("기술팀 리더 승인", Timeout = "30m")]
        public partial Task<Approved<TechLead>> ApproveByTechLead(FailureCause cause, BackupVerified backup, CancellationToken ct);
    }

    [Phase("긴급 롤백 단계", TimeBox = "15m", OnOverrun = Overrun.Escalate)]
    public sealed partial class Emergency
    {
        [Track("AWS 연결 차단", Parallel = true)]
        public sealed partial class CutAws
        {
            [Step("애플리케이션에서 새로운 RDS 연결 즉시 차단", Timeout = "30s", Expected = "5s", Owner = typeof(Dba))]
            FenceAccounts Fence => new(Book.Targets.Rds);

            [Step("진행 중인 트랜잭션 완료 대기", Timeout = "3m", Expected = "1m")]
            WaitForDrain Drain => new();

            [Step("보안 그룹 규칙 수정 (필요시)", Timeout = "1m", When = nameof(StillConnected))]
            [Idempotent]
            IngressClosed Close(TransactionsDrained _) => new("sg-1");

            bool StillConnected(AccountsFenced fenced) => fenced.SessionsLeft > 0;
        }

        [Track("IDC 재활성화", Parallel = true)]
        internal sealed partial class WakeIdc
        {
            [Step("IDC MySQL 서비스 상태 점검", Timeout = "1m")]
            [ReadOnly]
            internal async Task<IdcUsable> Check(CancellationToken ct)
            {
                await Task.Yield();
                return new IdcUsable("10.11");
            }

            [Step("데이터베이스 연결 가능 여부 테스트", Timeout = "1m")]
            [ReadOnly]
            ValueTask<IdcChecked> Connect(IdcUsable usable, AccountsFenced fenced) => new(new IdcChecked(usable.Version.Length > 0));
        }

        [Step("로드밸런서 트래픽 IDC로 전환", Timeout = "2m", Expected = "30s")]
        private ShiftTraffic Shift => new();

        [Step("\"웹\" 서비스 접근 가능성 확인", Timeout = "1m", When = nameof(Real))]
        [ReadOnly]
        private void Look(TrafficShifted shifted)
        {
        }

        private bool Real => !Book.DryRun;
    }
}
