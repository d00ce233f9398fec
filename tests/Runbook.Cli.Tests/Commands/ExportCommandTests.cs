using System.Text.Json;

namespace Runbook.Cli.Tests.Commands;

/// <summary>Without a run, parameters, targets or operators.</summary>
public sealed class ExportCommandTests : IDisposable
{
    private readonly ToolHarness harness = new();

    public void Dispose() => harness.Dispose();

    [Theory]
    [InlineData("md")]
    [InlineData(null)]
    public async Task Markdown_IsTheChecklistAsCompiled(string? format)
    {
        var (exit, output, error) = await harness.RunBranchAsync([.. format is null ? ["export"] : new[] { "export", "--format", format }]);

        Assert.Equal((ExitCodes.Completed, "# 전체 롤백\n\n## 승인 절차\n- [ ] 최종 실행 결정 확정\n", ""), (exit, output, error));
        Assert.False(Directory.Exists(harness.Runs));
    }

    [Fact]
    public async Task Mermaid_IsTheDiagramAsCompiled_WithALineEnd() =>
        Assert.Equal("stateDiagram-v2\n    [*] --> Approval\n", (await harness.RunBranchAsync("export", "--format", "mermaid")).Output);

    [Theory]
    [InlineData("md", "checklist")]
    [InlineData("mermaid", "diagram")]
    public async Task Export_OfWhatWasNotCompiled_IsRefusedWithTheNextMove(string format, string what)
    {
        var (exit, output, error) = await harness.RunAsync("export", "--format", format);

        Assert.Equal(ExitCodes.Refused, exit);
        Assert.Empty(output);
        Assert.StartsWith($"error: The runbook was compiled without a {what}.", error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Export_InAnUnknownForm_IsRefused() => Assert.Equal(ExitCodes.Usage, (await harness.RunBranchAsync("export", "--format", "xml")).Exit);

    [Fact]
    public async Task Json_IsTheSameEveryTime_WithKoreanAsItIs()
    {
        var (exit, output, _) = await harness.RunBranchAsync("export", "--format", "json");

        Assert.Equal(ExitCodes.Completed, exit);
        Assert.Equal(output, (await harness.RunBranchAsync("export", "--format", "json")).Output);
        Assert.Contains("\"title\": \"데이터 복구 실패시 대안책\"", output, StringComparison.Ordinal);
        Assert.DoesNotContain("\\u", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Json_HoldsAllThatWasDeclared()
    {
        var root = await ReadAsync();

        Assert.Equal(("full-rollback", "전체 롤백", new string('7', 64)), (Text(root, "id"), Text(root, "title"), Text(root, "hash")));
        Assert.Equal("INC-.+", Text(root.GetProperty("parameters")[0], "pattern"));
        Assert.Equal("String", Text(root.GetProperty("parameters")[0], "type"));
        Assert.Equal(["기술팀 리더", "운영팀 매니저"], Texts(root.GetProperty("roles"), "title"));
        Assert.Equal("orders-db", root.GetProperty("exclusive")[0].GetString());
        Assert.Equal(["Approval", "Recovery"], Texts(root.GetProperty("phases"), "id"));
        Assert.Equal(["RestoreFailed", "GiveUp"], Texts(root.GetProperty("contingencies"), "id"));
        Assert.Equal(["Resume", "End"], Texts(root.GetProperty("contingencies"), "then"));
        Assert.Equal(["en", "ja"], root.GetProperty("phases")[0].GetProperty("titles").EnumerateObject().Select(static entry => entry.Name));
        Assert.Equal("RB3004", Text(root.GetProperty("waivers")[0], "rule"));
        var recovery = root.GetProperty("phases")[1];
        Assert.Equal(("45m", "Escalate", "RestoreFailed", "2h"), (Text(recovery, "timeBox"), Text(recovery, "onOverrun"), Text(recovery, "overrunTo"), Text(recovery, "atLeast")));
        Assert.Equal(["데이터"], Texts(recovery.GetProperty("tracks"), "title"));
        Assert.Equal(["Recovery.Data.Restore", "Recovery.Check"], recovery.GetProperty("steps").EnumerateArray().Select(static step => step.GetString()));
        var monitor = root.GetProperty("monitors")[0];
        Assert.Equal(("에러 발생률 및 패턴", "10s", "1m30s", "GiveUp"), (Text(monitor, "title"), Text(monitor, "every"), Text(monitor, "sustained"), Text(monitor, "contingency")));
        Assert.Equal(("롤백 시작 전체 팀 알림", "Started", "WholeTeam"), (Text(root.GetProperty("notices")[0], "title"), Text(root.GetProperty("notices")[0], "on"), Text(root.GetProperty("notices")[0], "audience")));
    }

    [Fact]
    public async Task Json_OfAStep_NamesOthersByIdAndWritesDurations()
    {
        var steps = (await ReadAsync()).GetProperty("steps");

        var decide = steps[1];
        Assert.Equal(("GoNoGo", 2, "Final go/no-go"), (Text(decide, "kind"), decide.GetProperty("quorum").GetInt32(), Text(decide.GetProperty("titles"), "en")));
        Assert.Equal(["TechLead", "OpsManager"], decide.GetProperty("polled").EnumerateArray().Select(static role => role.GetString()));
        var restore = steps[2];
        Assert.Equal(("Recovery", "데이터", "20m", "TechLead", "RestoreFailed"), (Text(restore, "phase"), Text(restore, "track"), Text(restore, "timeout"), Text(restore, "role"), Text(restore, "onFailure")));
        Assert.Equal("Idempotent, Destructive", Text(restore, "effect"));
        Assert.Equal(["TablesDiffer", "NotRehearsal"], restore.GetProperty("conditions").EnumerateArray().Select(static name => name.GetString()));
        Assert.Equal(("Approval.Verify", "1h30m"), (Text(restore.GetProperty("fresh")[0], "step"), Text(restore.GetProperty("fresh")[0], "within")));
        Assert.Equal(["Approval.Decide"], restore.GetProperty("takes").EnumerateArray().Select(static step => step.GetString()));
        Assert.True(restore.GetProperty("isAdded").GetBoolean());
        Assert.True(restore.GetProperty("isPointOfNoReturn").GetBoolean());
        Assert.Equal((3, "5s"), (steps[0].GetProperty("retry").GetProperty("attempts").GetInt32(), Text(steps[0].GetProperty("retry"), "backoff")));
        Assert.Equal(JsonValueKind.Null, steps[0].GetProperty("timeout").ValueKind);
        Assert.Equal(["Recovery.Data.Restore"], steps[3].GetProperty("dependsOn").EnumerateArray().Select(static step => step.GetString()));
    }

    [Fact]
    public async Task Json_OfEverythingWithATitle_CarriesIt()
    {
        var root = await ReadAsync();
        string[] lists = ["parameters", "roles", "phases", "contingencies", "steps", "monitors", "notices"];

        Assert.All(lists, list => Assert.All(root.GetProperty(list).EnumerateArray(), static entry => Assert.NotEmpty(Text(entry, "title"))));
    }

    private async Task<JsonElement> ReadAsync()
    {
        using var document = JsonDocument.Parse((await harness.RunBranchAsync("export", "--format", "json")).Output);
        return document.RootElement.Clone();
    }

    private static string Text(JsonElement element, string name) => element.GetProperty(name).GetString()!;

    private static IEnumerable<string> Texts(JsonElement list, string name) => list.EnumerateArray().Select(entry => Text(entry, name));
}
