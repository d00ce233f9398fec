using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Rules;

/// <summary>Reported by the build, not by the analyzer: it is about files, which an analyzer may not touch.</summary>
public sealed class RB0090 : IDisposable
{
    private const string Folder = "-p:RunbookDocuments=docs/run books";

    private readonly TargetsProject project = new();

    public void Dispose() => project.Dispose();

    [Fact]
    public async Task MissingOrStaleDocument_IsAnErrorThatNamesIt_AndTheCommandThatRefreshesIt()
    {
        project.Compile(Book(checklist: "# 롤백\n\n- [ ] 차단\n"));
        project.Write("docs/run books/rollback.mmd", "flowchart LR\n");
        project.Write("docs/run books/rollback.md", "# 롤백\n\n- [ ] 대기\n");

        var stale = await project.FailAsync(Folder, "-p:RunbookDocumentsCheck=true");

        Assert.Contains($"{project.PathOf("docs/run books/rollback.md")}(3): error RB0090: 'rollback.md' of runbook 'rollback' is not what the runbook compiles to, from line 3 on. Run 'dotnet build Consumer.proj -p:RunbookDocumentsCheck=false', and commit the file (docs/rules/RB0090.md).", stale, StringComparison.Ordinal);
        Assert.DoesNotContain("rollback.mmd", stale, StringComparison.Ordinal);
        Assert.Equal("# 롤백\n\n- [ ] 대기\n", project.Read("docs/run books/rollback.md"));

        File.Delete(project.PathOf("docs/run books/rollback.mmd"));

        Assert.Contains("error RB0090: 'rollback.mmd' of runbook 'rollback' is missing.", await project.FailAsync(Folder, "-p:ContinuousIntegrationBuild=true"), StringComparison.Ordinal);

        await project.BuildAsync(Folder, "-p:ContinuousIntegrationBuild=true", "-p:RunbookDocumentsCheck=false");
        Assert.Equal("# 롤백\n\n- [ ] 차단\n", project.Read("docs/run books/rollback.md"));
        await project.BuildAsync(Folder, "-p:ContinuousIntegrationBuild=true");
    }

    // As Git for Windows checks it out, and as some editors save it.
    [Fact]
    public async Task DocumentThatDiffersInLineEndsAndByteOrderMark_IsSilent()
    {
        project.Compile(Book(checklist: "# 롤백\n\n- [ ] 차단\n"));
        project.Write("docs/run books/rollback.md", "\uFEFF# 롤백\r\n\r\n- [ ] 차단\r\n");
        project.Write("docs/run books/rollback.mmd", "flowchart LR\n");

        Assert.DoesNotContain("RB0090", await project.BuildAsync(Folder, "-p:RunbookDocumentsCheck=true"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task ProjectThatNamesNoFolder_IsSilent()
    {
        project.Compile(Book(checklist: "# 롤백\n"));

        Assert.DoesNotContain("RB0090", await project.BuildAsync("-p:RunbookDocumentsCheck=true"), StringComparison.Ordinal);
        Assert.False(Directory.Exists(project.PathOf("docs")));
    }

    internal static string Book(string checklist) => $$""""""
        using Runbook;

        [Runbook("rollback", "Rollback")]
        public partial class Rollback
        {
            private static class Documents
            {
                private const string Checklist = """"
        {{checklist}}
        """";

                internal const string Diagram = "flowchart LR\n";
            }
        }
        """""";
}
