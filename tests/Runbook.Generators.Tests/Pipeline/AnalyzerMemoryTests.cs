using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Runbook.Generators.Bodies;
using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Pipeline;

/// <summary>What was found quiet is not looked at again while nothing that matters has changed, and is as soon as something has.</summary>
public class AnalyzerMemoryTests
{
    private const string Contracts = "namespace Shop; public sealed record Seen(string Text);";

    private const string Book = """
        using System;
        using System.Threading.Tasks;
        using Runbook;
        namespace Shop;
        [Runbook("memory", "Memory")]
        public sealed partial class MemoryBook
        {
            public string Name()
            {
                return "a";
            }

            [Phase("Look")]
            public sealed partial class Look
            {
                [Step("See"), ReadOnly] public Task<Seen> See(StepContext context) => Task.FromResult(new Seen(context.RunId));
                [Step("Tell"), ReadOnly] public void Tell(Seen seen) { _ = seen.Text; }
            }
        }
        """;

    [Theory]
    [InlineData(0, "context.RunId", "DateTime.Now.ToString()", "RB3011")]
    [InlineData(0, "_ = seen.Text;", "System.Threading.Thread.Sleep(1);", "RB3012")]
    [InlineData(1, "string Text", "Runbook.Secret<string> Text", "RB3009")]
    [InlineData(1, "string Text", "object Text", "RB1010")]
    [InlineData(0, "[Step(\"Tell\"), ReadOnly]", "[Step(\"Tell\")]", "RB3001")]
    [InlineData(0, "[Phase(\"Look\")]", "[Step(\"Lost\")] public void Lost() { } [Phase(\"Look\")]", "RB0010")]
    public async Task Edit_AfterAQuietRun_IsReported(int file, string text, string edited, string rule)
    {
        var compilation = RunbookCompiler.Create(Book, Contracts).WithAssemblyName("Memory" + rule);
        Assert.Empty(await Findings(compilation));
        Assert.Empty(await Findings(compilation.Clone()));
        var before = compilation.SyntaxTrees[file];
        var source = (file == 0 ? Book : Contracts).Replace(text, edited, StringComparison.Ordinal);

        var after = compilation.ReplaceSyntaxTree(before, CSharpSyntaxTree.ParseText(source, RunbookCompiler.ParseOptions, before.FilePath));

        Assert.Contains(await Findings(after), finding => finding.Id == rule);
        Assert.Empty(await Findings(compilation));
    }

    [Fact]
    public async Task Finding_BehindABodyThatGrew_IsReportedWhereItIsNow()
    {
        var loud = Book.Replace("[Step(\"Tell\"), ReadOnly]", "[Step(\"Tell\")]", StringComparison.Ordinal);
        var compilation = RunbookCompiler.Create(loud, Contracts).WithAssemblyName("Grown");
        var first = Assert.Single(await Findings(compilation));
        var before = compilation.SyntaxTrees[0];

        var after = compilation.ReplaceSyntaxTree(before, CSharpSyntaxTree.ParseText(loud.Replace("return \"a\";", "var b = 1;\n\n\n return \"a\" + b;", StringComparison.Ordinal), RunbookCompiler.ParseOptions, before.FilePath));

        var second = Assert.Single(await Findings(after));
        Assert.Equal(("RB3001", first.Location.GetLineSpan().StartLinePosition.Line + 3), (second.Id, second.Location.GetLineSpan().StartLinePosition.Line));
    }

    private static async Task<IReadOnlyList<Diagnostic>> Findings(Compilation compilation)
    {
        CSharpGeneratorDriver.Create([new RunbookGenerator().AsSourceGenerator()], parseOptions: RunbookCompiler.ParseOptions).RunGeneratorsAndUpdateCompilation(compilation, out var updated, out _);
        var findings = await updated.WithAnalyzers([new RunbookAnalyzer(), new StepBodyAnalyzer()]).GetAnalyzerDiagnosticsAsync();
        return [.. findings.Where(static finding => finding.Severity >= DiagnosticSeverity.Warning)];
    }
}
