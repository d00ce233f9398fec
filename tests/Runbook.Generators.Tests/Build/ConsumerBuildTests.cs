using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Build;

/// <summary>The whole way, as a consumer goes it: the project names a checklist and a folder, and runs <c>dotnet build</c>.</summary>
public sealed class ConsumerBuildTests : IDisposable
{
    private const string Check = "-p:RunbookDocumentsCheck=true";

    private readonly ConsumerProject project = new("""
        <Runbook_Checklist Include="팀 [1]/체크리스트.md" />
        <AdditionalFiles Include="팀 [1]/체크리스트.md;README.md" />
        """);

    public void Dispose() => project.Dispose();

    [Fact]
    public async Task Build_HoldsTheRunbookAgainstTheChecklist_AndKeepsItsDocuments()
    {
        project.Write("README.md", "- [ ] 이것은 체크리스트가 아니다\n");
        project.Write("팀 [1]/체크리스트.md", "# 롤백\n\n- [ ] 연결 차단\n- [ ] 트랜잭션 완료 대기\n");
        project.Write("Rollback.cs", Book("연결 차단"));

        var untraced = await project.FailAsync("-p:RunbookDocuments=docs");

        Assert.Contains("체크리스트.md(4,7): error RB5001: Nothing in runbook 'rollback' has the title of item 2 of the checklist: '트랜잭션 완료 대기'.", untraced, StringComparison.Ordinal);
        Assert.Single(untraced.Split('\n').Where(static line => line.Contains("error ", StringComparison.Ordinal)).Distinct());
        Assert.False(Directory.Exists(project.PathOf("docs")));

        project.Write("팀 [1]/체크리스트.md", "# 롤백\n\n- [ ] 연결 차단\n");
        await project.BuildAsync("--no-restore", "-p:RunbookDocuments=docs");

        Assert.Equal(["rollback.md", "rollback.mmd"], Directory.GetFiles(project.PathOf("docs")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Contains("\n- [ ] 연결 차단\n", project.Read("docs/rollback.md"), StringComparison.Ordinal);
        var times = Times();

        await project.BuildAsync("--no-restore", "-p:RunbookDocuments=docs");
        Assert.Equal(times, Times());

        project.Write("팀 [1]/체크리스트.md", "# 롤백\n\n- [ ] 새 연결 차단\n");
        project.Write("Rollback.cs", Book("새 연결 차단"));
        var stale = await project.FailAsync("--no-restore", "-p:RunbookDocuments=docs", Check);

        Assert.Contains("error RB0090: 'rollback.md' of runbook 'rollback' is not what the runbook compiles to", stale, StringComparison.Ordinal);
        Assert.Equal(times, Times());

        await project.BuildAsync("--no-restore", "-p:RunbookDocuments=docs");
        Assert.Contains("\n- [ ] 새 연결 차단\n", project.Read("docs/rollback.md"), StringComparison.Ordinal);
        await project.BuildAsync("--no-restore", "-p:RunbookDocuments=docs", Check);
    }

    private DateTime[] Times() => [.. Directory.GetFiles(project.PathOf("docs")).Order(StringComparer.Ordinal).Select(File.GetLastWriteTimeUtc)];

    private static string Book(string title) => $$"""
        using Runbook;

        [Runbook("rollback", "롤백")]
        public sealed partial class Rollback
        {
            [Phase("긴급 롤백 단계")]
            public sealed partial class Emergency
            {
                [Step("{{title}}"), ReadOnly] void Fence() { }
            }
        }
        """;
}
