using Runbook.Engine.Tests;

namespace Runbook.Cli.Tests;

/// <summary>A runbook as the generator would compile it, by hand: people, a track, a step that plans, a conditional one, own code that can be held or made to fail.</summary>
internal sealed class SampleBook(string incident, string targets)
{
    public enum Severity
    {
        Low,
        VeryHigh,
    }

    public sealed record FailureCause
    {
        public required string Cause { get; init; }

        public required Severity Severity { get; init; }

        public int Hosts { get; init; }
    }

    public sealed record Fenced(int SessionsLeft);

    public sealed class TechLead : IRole;

    private static readonly StepRef<FailureCause> Identify = new("Preparation.IdentifyCause", 0);
    private static readonly StepRef<FailureCause, Approved<TechLead>> Approve = new("Preparation.ApproveByTechLead", 1);
    private static readonly StepRef<Fenced> Fence = new("Emergency.CutAws.Fence", 2);
    private static readonly StepRef<Fenced, Nothing> Close = new("Emergency.CutAws.Close", 3);
    private static readonly StepRef<Nothing> Check = new("Emergency.CheckSample", 4);
    private static readonly StepRef<Nothing> Watch = new("Aftermath.Watch", 5);

    public static RunbookDefinition Definition { get; } = new()
    {
        Id = "migration-rollback",
        Title = "IDC 롤백",
        Hash = new string('5', 64),
        BookType = typeof(SampleBook),
        Parameters =
        [
            new ParameterDefinition { Name = "incident", Title = "장애 번호", Type = typeof(string), Required = true, Pattern = "INC-[A-Z0-9]+" },
            new ParameterDefinition { Name = "weight", Title = "트래픽 비율", Type = typeof(int), Required = false, Default = "10", Minimum = "1", Maximum = "100" },
            new ParameterDefinition { Name = "rehearsal", Title = "연습", Type = typeof(bool), Required = false },
        ],
        Phases =
        [
            new PhaseDefinition { Id = "Preparation", Title = "사전 준비 단계", FirstStep = 0, StepCount = 2 },
            new PhaseDefinition { Id = "Emergency", Title = "긴급 롤백 단계", TimeBox = TimeSpan.FromMinutes(15), FirstStep = 2, StepCount = 3 },
            new PhaseDefinition { Id = "Aftermath", Title = "사후 관찰", FirstStep = 5, StepCount = 1 },
        ],
        Steps =
        [
            Person(Identify, "마이그레이션 실패 원인 명확히 파악", StepKind.Manual, typeof(FailureCause), Evidence.Required, (context) => Runbook.Person.AskAsync<FailureCause>(Identify, [], context.CancellationToken)),
            Person(Approve, "기술팀 리더 승인", StepKind.Approval, typeof(Approved<TechLead>), Evidence.Optional, (context) => Runbook.Person.AskAsync<Approved<TechLead>>(Approve, [], context.CancellationToken)) with { Timeout = TimeSpan.FromMinutes(30), DependsOn = [0] },
            Library(Fence, "애플리케이션에서 새로운 RDS 연결 즉시 차단", Effect.Changes) with
            {
                Output = typeof(Fenced),
                Actions = new StepActions
                {
                    Run = static (_, _, _) => Task.FromResult<object?>(new Fenced(0)),
                    Plan = static (book, _, _) => ((SampleBook)book).PlanFence(),
                },
            },
            Library(Close, "보안 그룹 규칙 수정 (필요시)", Effect.Destructive) with
            {
                DependsOn = [2],
                Actions = new StepActions
                {
                    Run = static (_, _, _) => Task.FromResult<object?>(Nothing.Value),
                    When = static (_, inputs) => inputs.Get<Fenced>(0).SessionsLeft > 0,
                    Plan = static (_, _, _) => throw new TimeoutException("10.0.0.9:443 does not answer"),
                },
            },
            new StepDefinition
            {
                Ref = Check,
                Title = "빠른 데이터 정합성 확인 (샘플)",
                Phase = 1,
                Kind = StepKind.Method,
                Effect = Effect.ReadOnly,
                DependsOn = [3],
                Inputs = [],
                Output = typeof(Nothing),
                Timeout = TimeSpan.FromMinutes(2),
                Actions = new StepActions { Run = static (book, _, context) => ((SampleBook)book).CheckAsync(context) },
            },
            Person(Watch, "2시간 관찰", StepKind.Manual, typeof(Nothing), Evidence.Optional, (context) => Runbook.Person.AskAsync<Nothing>(Watch, [], context.CancellationToken)) with { Phase = 2, Role = null },
        ],
        CreatePhaseMachine = static () => new TestMachine(3),
    };

    private static StepDefinition Person<T>(StepRef step, string title, StepKind kind, Type output, Evidence evidence, Func<StepContext, Task<T>> ask) => new()
    {
        Ref = step,
        Title = title,
        Phase = 0,
        Kind = kind,
        DependsOn = [],
        Inputs = [],
        Output = output,
        Role = nameof(TechLead),
        Evidence = evidence,
        Actions = new StepActions { Run = async (_, _, context) => await ask(context) },
    };

    private static StepDefinition Library(StepRef step, string title, Effect effect) => new()
    {
        Ref = step,
        Title = title,
        Track = "AWS 연결 차단",
        Phase = 1,
        Kind = StepKind.Library,
        Effect = effect,
        DependsOn = [],
        Inputs = [2],
        Output = typeof(Nothing),
        Timeout = TimeSpan.FromSeconds(30),
        Role = "Dba",
        Actions = new StepActions { Run = static (_, _, _) => Task.FromResult<object?>(Nothing.Value) },
    };

    private Task<StepPlan> PlanFence() => Task.FromResult(new StepPlan
    {
        Actions =
        [
            new PlannedAction { Kind = "SQL", Target = targets, Text = "SELECT user, host FROM mysql.user", ReadsOnly = true },
            new PlannedAction { Kind = "SQL", Target = targets, Text = "ALTER USER 'shop'@'%' ACCOUNT LOCK;\nKILL CONNECTION 42", Before = "unlocked", After = "locked" },
        ],
        Unknown = ["열려 있는 세션의 수: 계획할 때와 실행할 때가 다를 수 있다"],
        Notes = ["A locked account keeps the sessions that are open."],
    });

    private async Task<object?> CheckAsync(StepContext context)
    {
        // INC-HOLD waits until the file is there; INC-FAIL fails until it is.
        while (incident == "INC-HOLD" && !File.Exists(targets))
        {
            context.Report("표본을 기다린다");
            await Task.Delay(TimeSpan.FromMilliseconds(50), context.Time, context.CancellationToken);
        }

        return incident != "INC-FAIL" || File.Exists(targets) ? Nothing.Value : throw new InvalidOperationException("3 of 100 rows differ");
    }
}
