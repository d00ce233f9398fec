using Runbook.Generators.Tests.Compiling;
using Runbook.Generators.Tests.Rules;

namespace Runbook.Generators.Tests.Build;

/// <summary>The targets that write documents, on assemblies in which the constants of the generator are written by hand.</summary>
public sealed class DocumentsTests : IDisposable
{
    private const string Folder = "-p:RunbookDocuments=docs";

    private readonly TargetsProject project = new();

    public void Dispose() => project.Dispose();

    [Fact]
    public async Task Build_WritesWhatChanged_AndNothingElse()
    {
        const string Odd = "# \"\"\" $(Path) %41 ; @(Compile) *\n\n- [ ] 차단;대기 `x`\n\n\n  끝\n";
        project.Compile(RB0090.Book(Odd) + """
            [Runbook("only-diagram", "D")] public class D { public static class Documents { public const string Diagram = "graph\n"; public const string Other = "x"; public static readonly string Checklist = "x"; } }
            [Runbook("../up", "Up")] public class Up { public static class Documents { public const string Checklist = "x"; } }
            [Runbook("nothing", "N")] public class N { public static class Documents { public const string Checklist = null; public const int Diagram = 1; } }
            public class NoRunbook { public static class Documents { public const string Checklist = "x"; } }
            """);

        var first = await project.BuildAsync(Folder);

        Assert.Equal(["only-diagram.mmd", "rollback.md", "rollback.mmd"], Directory.GetFiles(project.PathOf("docs")).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        Assert.Equal(Odd, project.Read("docs/rollback.md"));
        Assert.Equal('#', (char)File.ReadAllBytes(project.PathOf("docs/rollback.md"))[0]);
        Assert.Contains($"Runbook 'rollback' -> {project.PathOf("docs/rollback.md")}", first, StringComparison.Ordinal);

        var written = File.GetLastWriteTimeUtc(project.PathOf("docs/rollback.md"));
        var again = await project.BuildAsync(Folder, "-v:n");

        Assert.Contains("Skipping target \"RunbookWriteDocuments\" because all output files are up-to-date", again, StringComparison.Ordinal);
        Assert.Equal(written, File.GetLastWriteTimeUtc(project.PathOf("docs/rollback.md")));

        File.Delete(project.PathOf("docs/only-diagram.mmd"));
        File.AppendAllText(project.PathOf("docs/rollback.mmd"), "by hand\n");
        await project.BuildAsync(Folder);

        Assert.Equal("graph\n", project.Read("docs/only-diagram.mmd"));
        Assert.Equal("flowchart LR\n", project.Read("docs/rollback.mmd"));
        Assert.Equal(written, File.GetLastWriteTimeUtc(project.PathOf("docs/rollback.md")));

        project.Compile(RB0090.Book("# 롤백\n"));
        Assert.DoesNotContain("rollback.mmd", await project.BuildAsync(Folder), StringComparison.Ordinal);
        Assert.Equal("# 롤백\n", project.Read("docs/rollback.md"));

        await project.BuildAsync("-p:RunbookDocuments=elsewhere");
        Assert.Equal("# 롤백\n", project.Read("elsewhere/rollback.md"));
    }

    [Theory]
    [InlineData("-p:DesignTimeBuild=true")]
    [InlineData("-p:SkipCompilerExecution=true")]
    [InlineData("-p:TargetFrameworks=net8.0%3Bnet10.0")]
    public async Task DesignTimeBuildOrLaterFramework_WritesNothing_AndChecksNothing(string property)
    {
        project.Compile(RB0090.Book("# 롤백\n"));

        await project.BuildAsync(Folder, property);
        await project.BuildAsync(Folder, property, "-p:RunbookDocumentsCheck=true");

        Assert.False(Directory.Exists(project.PathOf("docs")));
    }

    [Fact]
    public async Task FirstFramework_Writes()
    {
        project.Compile(RB0090.Book("# 롤백\n"));

        await project.BuildAsync(Folder, "-p:TargetFrameworks=%0A  net10.0%3Bnet8.0");

        Assert.Equal("# 롤백\n", project.Read("docs/rollback.md"));
    }
}
