using Runbook.Engine.Tests;

namespace Runbook.Cli.Tests;

/// <summary>A runbook as the generator would compile it, by hand, that uses what the language has beyond <see cref="SampleBook"/>: a poll, contingencies, freshness, monitors, notices, roles.</summary>
internal sealed class BranchBook(string incident, string gate)
{
    private static readonly StepRef<Nothing> Verify = new("Approval.Verify", 0);
    private static readonly StepRef<Go> Decide = new("Approval.Decide", 1);
    private static readonly StepRef<Nothing> Restore = new("Recovery.Data.Restore", 2);
    private static readonly StepRef<Nothing> Check = new("Recovery.Check", 3);
    private static readonly StepRef<Nothing> Prepare = new("RestoreFailed.Prepare", 4);
    private static readonly StepRef<Nothing> Tell = new("GiveUp.Tell", 5);

    public static RunbookDefinition Definition { get; } = new()
    {
        Id = "full-rollback",
        Title = "전체 롤백",
        Hash = new string('7', 64),
        BookType = typeof(BranchBook),
        Parameters = [new ParameterDefinition { Name = "incident", Title = "장애 번호", Type = typeof(string), Required = true, Pattern = "INC-.+" }],
        Phases =
        [
            new PhaseDefinition { Id = "Approval", Title = "승인 절차", FirstStep = 0, StepCount = 2, Translations = new Dictionary<string, string> { ["ja"] = "承認", ["en"] = "Approval" } },
            new PhaseDefinition { Id = "Recovery", Title = "데이터 복구", FirstStep = 2, StepCount = 2, TimeBox = TimeSpan.FromMinutes(45), OverrunTo = 2, AtLeast = TimeSpan.FromHours(2) },
            new PhaseDefinition { Id = "RestoreFailed", Title = "데이터 복구 실패시 대안책", Kind = PhaseKind.Contingency, FirstStep = 4, StepCount = 1 },
            new PhaseDefinition { Id = "GiveUp", Title = "외부 전문가 지원 요청 절차", Kind = PhaseKind.Contingency, Then = Afterwards.End, FirstStep = 5, StepCount = 1 },
        ],
        Steps = Steps,
        Monitors =
        [
            new MonitorDefinition { Id = "ErrorRate", Title = "에러 발생률 및 패턴", Every = TimeSpan.FromSeconds(10), Sustained = TimeSpan.FromSeconds(90), During = [1], Action = Breach.Contingency, Contingency = 3, Owner = "TechLead", Read = static (_, _, _, _) => throw new InvalidOperationException("nobody watches") },
        ],
        Notices =
        [
            new NoticeDefinition { Id = "TeamStart", Title = "롤백 시작 전체 팀 알림", On = RunEvent.Started, Audience = "WholeTeam", AudienceTitle = "전체 팀", Write = static (_, _, _) => "시작" },
        ],
        Roles =
        [
            new RoleDefinition { Name = "TechLead", Title = "기술팀 리더", Holders = 1 },
            new RoleDefinition { Name = "OpsManager", Title = "운영팀 매니저", Holders = 1 },
        ],
        Exclusive = ["orders-db"],
        Waivers = [new WaiverDefinition { Rule = "RB3004", Subject = "Recovery.Data.Restore", Justification = "덤프가 되돌린다" }],
        Translations = new Dictionary<string, string> { ["en"] = "Full rollback" },
        Checklist = "# 전체 롤백\n\n## 승인 절차\n- [ ] 최종 실행 결정 확정\n",
        Diagram = "stateDiagram-v2\n    [*] --> Approval",
        CreatePhaseMachine = static () => new TestMachine(Definition!.Phases, Definition.Steps),
    };

    public static RunbookTool<BranchBook> CreateTool(ToolConsole? console = null) =>
        new(Definition, static context => new BranchBook(context.Parameters.Get<string>("incident"), context.GetOption("targets")))
        {
            Options = [new ToolOption { Name = "targets", Description = "Where the servers are", Required = true }],
            Console = console,
        };

    private static StepDefinition[] Steps =>
    [
        new()
        {
            Ref = Verify,
            Title = "백업 데이터 최종 검증",
            Phase = 0,
            Kind = StepKind.Method,
            Effect = Effect.ReadOnly,
            DependsOn = [],
            Inputs = [],
            Output = typeof(Nothing),
            Retry = new RetryDefinition { Attempts = 3, Backoff = TimeSpan.FromSeconds(5), MaxBackoff = TimeSpan.FromMinutes(1) },
            Actions = new StepActions { Run = static (_, _, _) => Task.FromResult<object?>(Nothing.Value) },
        },
        new()
        {
            Ref = Decide,
            Title = "최종 실행 결정 확정",
            Phase = 0,
            Kind = StepKind.GoNoGo,
            DependsOn = [0],
            Inputs = [],
            Output = typeof(Go),
            Polled = ["TechLead", "OpsManager"],
            Quorum = 2,
            Timeout = TimeSpan.FromMinutes(30),
            Translations = new Dictionary<string, string> { ["en"] = "Final go/no-go" },
            Actions = new StepActions { Run = static async (_, _, context) => await Person.AskAsync<Go>(Decide, [], context.CancellationToken) },
        },
        new()
        {
            Ref = Restore,
            Title = "테이블 데이터 복구 실행",
            Track = "데이터",
            Phase = 1,
            Kind = StepKind.Library,
            Effect = Effect.Destructive | Effect.Idempotent,
            DependsOn = [],
            Inputs = [1, -1, 1],
            Output = typeof(Nothing),
            Timeout = TimeSpan.FromMinutes(20),
            Role = "TechLead",
            Conditions = ["TablesDiffer", "NotRehearsal"],
            OnFailure = 2,
            Fresh = [new FreshDefinition { Step = 0, Within = TimeSpan.FromMinutes(90) }],
            IsPointOfNoReturn = true,
            IsAdded = true,
            Writes = ["idc-mysql"],
            NoUndo = "덤프가 되돌린다",
            Actions = new StepActions
            {
                Run = static (book, _, _) => ((BranchBook)book).RestoreAsync(),
                When = static (_, _) => true,
                Plan = static (_, _, _) => Task.FromResult(new StepPlan()),
            },
        },
        new()
        {
            Ref = Check,
            Title = "데이터 무결성 전면 검사",
            Phase = 1,
            Kind = StepKind.Method,
            Effect = Effect.ReadOnly,
            DependsOn = [2],
            Inputs = [],
            Output = typeof(Nothing),
            Timeout = TimeSpan.FromMinutes(5),
            OnFailure = 3,
            Actions = new StepActions { Run = static (book, _, _) => ((BranchBook)book).CheckAsync() },
        },
        Manual(Prepare, "다른 백업을 준비한다", 2),
        Manual(Tell, "외부 전문가에게 알린다", 3),
    ];

    private static StepDefinition Manual(StepRef<Nothing> step, string title, int phase) => new()
    {
        Ref = step,
        Title = title,
        Phase = phase,
        Kind = StepKind.Manual,
        DependsOn = [],
        Inputs = [],
        Output = typeof(Nothing),
        Role = "TechLead",
        Evidence = Evidence.Required,
        Actions = new StepActions { Run = async (_, _, context) => await Person.AskAsync<Nothing>(step, [], context.CancellationToken) },
    };

    /// <summary>Fails until the file is there.</summary>
    private Task<object?> RestoreAsync() => File.Exists(gate) ? Task.FromResult<object?>(Nothing.Value) : throw new InvalidOperationException("the dump is torn");

    private Task<object?> CheckAsync() => incident == "INC-LOST" ? throw new InvalidOperationException("12 rows are lost") : Task.FromResult<object?>(Nothing.Value);
}
