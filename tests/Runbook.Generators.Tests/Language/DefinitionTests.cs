using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Language;

/// <summary>What steps, gates and titles say, as the engine reads it.</summary>
public class DefinitionTests
{
    private static readonly RunbookDefinition Definition = LoadedRunbook.Of("Shop.Rollback", """
        [Destructive, Fresh<BackupVerified>("1h"), Fresh<Fenced>("5m"), PointOfNoReturn, Writes("of the type"), NoUndo("type")]
        public sealed class Restore : IStep<Closed>
        {
            public Task<Closed> RunAsync(StepContext context) => Task.FromResult(new Closed());
        }

        [Runbook("rollback", "롤백", Languages = ["en", "ja"], Owner = typeof(Dba))]
        [Title("en", "Rollback"), Title("ja", "ロールバック")]
        [Exclusive("orders-db"), Exclusive("shop")]
        public sealed partial class Rollback
        {
            [Phase("검토", AtLeast = "2h", TimeBox = "3h"), Title("ja", "確認"), Title("en", "Review"), Added("lead asked for it")]
            public sealed partial class Review
            {
                [Step("백업 검증", Timeout = "1m"), Title("en", "Verify"), Title("ja", "検証"), Retry(3)] VerifyBackup Verify => new();
                [Step("차단", Timeout = "1m"), Title("en", "Fence"), Title("ja", "遮断"), Retry(2, Backoff = "2m")] FenceStep Fence => new();
                [Approval<Ops>("승인", Timeout = "1m", Quorum = 2), Title("en", "Approve"), Title("ja", "承認")] public partial Task<Approved<Ops>> Approve();
                [Approval<Lead>("리더 승인", Timeout = "1m", Expected = "10s"), Title("en", "Approve as lead"), Title("ja", "リーダー承認")] public partial Task<Approved<Lead>> ApproveAsLead();
                [GoNoGo("결정", Roles = [typeof(Lead), typeof(Ops), typeof(Dba)], Timeout = "1m"), Title("en", "Decide"), Title("ja", "決定")] public partial Task<Go> Decide(Fenced fenced);
                [GoNoGo("다수결", Roles = [typeof(Lead), typeof(Ops)], Quorum = 1, Timeout = "1m"), Title("en", "Vote"), Title("ja", "投票")] public partial Task<Go> Vote();
            }

            [Phase("복구"), Title("en", "Restore"), Title("ja", "復旧")]
            public sealed partial class Recovery
            {
                [Track("데이터"), Title("en", "Data"), Title("ja", "データ"), Added("x")]
                public sealed partial class Data
                {
                    [Step("복구 실행"), Title("en", "Run"), Title("ja", "実行"), Fresh<BackupVerified>("2h"), Fresh<Approved<Lead>>("10m"), Writes("db"), Writes("of the type")] Restore Run => new();
                }

                [Step("바꾸기", Owner = typeof(Ops)), Title("en", "Change"), Title("ja", "変更"), Changes, Idempotent, NoUndo("own"), Retry(4, Backoff = "1s", MaxBackoff = "3s")] void Change() { }
            }

            [Monitor("지연", Every = "10s"), Title("en", "Lag"), Title("ja", "遅延")] public Lag Lag => new();
        }
        """).Definition;

    [Fact]
    public void Gates_SayWhoMustAgree()
    {
        Assert.Equal([("Ops", 2), ("Lead", 1), (null, 3), (null, 1)], Definition.Steps.Where(static step => step.IsGate).Select(static step => (step.Role, step.Quorum)));
        Assert.Equal([StepKind.Approval, StepKind.Approval, StepKind.GoNoGo, StepKind.GoNoGo], Definition.Steps.Where(static step => step.IsGate).Select(static step => step.Kind));
        Assert.Equal(["Lead", "Ops", "Dba"], Step("Review.Decide").Polled);
        Assert.Equal(typeof(Go), Step("Review.Decide").Output);
        Assert.Empty(Step("Review.Approve").Polled);
        Assert.Equal([("Dba", "Database administrator", 1), ("Lead", "Tech lead", 1), ("Ops", "Operations", 2)], Definition.Roles.Select(static role => (role.Name, role.Title, role.Holders)));
    }

    [Fact]
    public void Owner_IsTheNearest() => Assert.Equal(["Dba", "Dba", "Ops", "Lead", null, null, "Dba", "Ops"], Definition.Steps.Select(static step => step.Role));

    [Fact]
    public void Retries_HaveTheirDefaults()
    {
        Assert.Equal(
            [(3, 5, 60), (2, 120, 120), (4, 1, 3)],
            Definition.Steps.Select(static step => step.Retry).OfType<RetryDefinition>().Select(static retry => (retry.Attempts, (int)retry.Backoff.TotalSeconds, (int)retry.MaxBackoff.TotalSeconds)));
        Assert.Null(Step("Recovery.Data.Run").Retry);
    }

    [Fact]
    public void Fresh_OfTheStep_GoesBeforeThatOfItsType() => Assert.Equal(
        [(0, 120), (3, 10), (1, 5)],
        Step("Recovery.Data.Run").Fresh.Select(static fresh => (fresh.Step, (int)fresh.Within.TotalMinutes)));

    [Fact]
    public void Marks_AreThoseOfTheStepAndOfItsType()
    {
        var run = Step("Recovery.Data.Run");
        Assert.Equal((Effect.Destructive, true, "type", true), (run.Effect, run.IsPointOfNoReturn, run.NoUndo, run.IsAdded));
        Assert.Equal(["db", "of the type"], run.Writes);
        var change = Step("Recovery.Change");
        Assert.Equal((Effect.Changes | Effect.Idempotent, false, "own", false), (change.Effect, change.IsPointOfNoReturn, change.NoUndo, change.IsAdded));
        Assert.Empty(change.Writes);
    }

    [Fact]
    public void Phases_SayHowLongTheyLast()
    {
        Assert.Equal((TimeSpan.FromHours(2), TimeSpan.FromHours(3), true), (Definition.Phases[0].AtLeast, Definition.Phases[0].TimeBox, Definition.Phases[0].IsAdded));
        Assert.Equal((null, null, false), (Definition.Phases[1].AtLeast, Definition.Phases[1].TimeBox, Definition.Phases[1].IsAdded));
    }

    [Fact]
    public void Titles_InOtherLanguages_AreKept()
    {
        Assert.Equal(("Rollback", "ロールバック"), (Definition.Translations["en"], Definition.Translations["ja"]));
        Assert.Equal(["Review", "Restore"], Definition.Phases.Select(static phase => phase.Translations["en"]));
        Assert.Equal(["検証", "遮断", "承認", "リーダー承認", "決定", "投票", "実行", "変更"], Definition.Steps.Select(static step => step.Translations["ja"]));
        Assert.Equal("Lag", Definition.Monitors.Single().Translations["en"]);
    }

    [Fact]
    public void Resources_OfWhichOneRunIsAllowed_AreKept() => Assert.Equal(["orders-db", "shop"], Definition.Exclusive);

    private static StepDefinition Step(string id) => Definition.Steps.Single(step => step.Id == id);
}
