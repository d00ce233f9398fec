using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Runbook.Generators.Bench.Measuring;

/// <summary>Measures one subject, cold and after an edit that does not concern it.</summary>
internal sealed class Runner(Subject subject)
{
    private readonly Project project = new(subject);

    public Subject Subject => subject;

    public Series Cold { get; } = new();

    public Series Edit { get; } = new();

    /// <summary>What the generator writes, in bytes of UTF-8.</summary>
    public long Written { get; private set; }

    /// <summary>Runs once and throws when anything is wrong: a generator that fails early is fast.</summary>
    public void Check()
    {
        var driver = CreateDriver().RunGeneratorsAndUpdateCompilation(project.CreateFresh(), out var updated, out var reported);
        var result = driver.GetRunResult().Results.Single();
        var wrong = updated.GetDiagnostics()
            .Concat(reported)
            .Concat(AnalyzerRun.Find(updated, subject.Analyzers))
            .Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning)
            .Select(static diagnostic => diagnostic.ToString())
            .ToArray();
        if (result.Exception is not null || wrong.Length > 0 || result.GeneratedSources.IsEmpty)
        {
            throw new InvalidOperationException(
                $"'{subject.Name}' must run without warnings before it is measured; it wrote {result.GeneratedSources.Length} files, and there are {wrong.Length}: {result.Exception}\n{string.Join('\n', wrong.Take(10))}");
        }

        Written = result.GeneratedSources.Sum(static source => (long)Encoding.UTF8.GetByteCount(source.SourceText.ToString()));
    }

    /// <summary>One repetition.</summary>
    public void Run(bool analyze, bool keep)
    {
        var compilation = project.CreateFresh();
        var driver = CreateDriver();
        var cold = Measure(ref driver, compilation, analyze);
        var edit = Measure(ref driver, project.Edit(compilation), analyze);
        if (keep)
        {
            Cold.Add(cold);
            Edit.Add(edit);
        }
    }

    private Lap Measure(ref GeneratorDriver driver, CSharpCompilation compilation, bool analyze)
    {
        Compilation? updated = null;
        var before = driver;
        var after = driver;
        var generator = Effort.Of(() => after = before.RunGeneratorsAndUpdateCompilation(compilation, out updated, out _));
        driver = after;
        var (analyzers, build) = analyze ? AnalyzerRun.Measure(updated!, subject.Analyzers) : (0, 0);
        return new Lap(generator.Cpu, analyzers, build, generator.Wall);
    }

    private GeneratorDriver CreateDriver() => CSharpGeneratorDriver.Create([subject.Generator().AsSourceGenerator()], parseOptions: Project.ParseOptions);
}
