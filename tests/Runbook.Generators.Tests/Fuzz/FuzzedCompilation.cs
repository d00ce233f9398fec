using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Runbook.Generators.Bodies;
using Runbook.Generators.Tests.Compiling;

namespace Runbook.Generators.Tests.Fuzz;

/// <summary>Runs generator and analyzers over sources of whatever kind, and says what they threw.</summary>
internal static class FuzzedCompilation
{
    private static readonly CSharpCompilation Empty = RunbookCompiler.Create();
    private static readonly SyntaxTree Prelude = Parse(Sample.Prelude, "Prelude.cs");

    /// <summary>Null when all is well.</summary>
    public static string? FindFault(params string[] sources)
    {
        var compilation = Empty.AddSyntaxTrees([.. sources.Select(static (source, index) => Parse(source, $"File{index}.cs")), Prelude]);
        var driver = CSharpGeneratorDriver.Create([new RunbookGenerator().AsSourceGenerator()], parseOptions: RunbookCompiler.ParseOptions).RunGeneratorsAndUpdateCompilation(compilation, out var updated, out _);
        var result = driver.GetRunResult();
        if (result.Results[0].Exception is { } thrown)
        {
            return "The generator threw: " + thrown;
        }

        // Of sources that do not parse, types have no names that could be repeated.
        var parses = compilation.SyntaxTrees.SelectMany(static tree => tree.GetDiagnostics()).All(static diagnostic => diagnostic.Severity != DiagnosticSeverity.Error);
        if (parses && result.GeneratedTrees.SelectMany(static tree => tree.GetDiagnostics()).FirstOrDefault(static diagnostic => diagnostic.Severity == DiagnosticSeverity.Error) is { } broken)
        {
            return $"What the generator wrote does not parse: {broken} in\n{broken.Location.SourceTree}";
        }

        string? fault = null;
        var options = new CompilationWithAnalyzersOptions(
            new AnalyzerOptions([]),
            (exception, analyzer, _) => fault ??= $"{analyzer.GetType().Name} threw: {exception}",
            concurrentAnalysis: false,
            logAnalyzerExecutionTime: false);
        _ = new CompilationWithAnalyzers(updated, [new RunbookAnalyzer(), new StepBodyAnalyzer(), new ChecklistAnalyzer()], options).GetAnalyzerDiagnosticsAsync(CancellationToken.None).GetAwaiter().GetResult();
        return fault;
    }

    private static SyntaxTree Parse(string source, string path) => CSharpSyntaxTree.ParseText(source, RunbookCompiler.ParseOptions, path);
}
