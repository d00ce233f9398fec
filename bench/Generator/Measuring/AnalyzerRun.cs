using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Runbook.Generators.Bench.Measuring;

/// <summary>Runs analyzers over a compilation as a build does, and tells their time from the compiler's.</summary>
internal static class AnalyzerRun
{
    public static ImmutableArray<Diagnostic> Find(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers) =>
        analyzers.IsEmpty ? [] : Attach(compilation, analyzers).GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult();

    /// <summary>Milliseconds of processor time.</summary>
    public static (double Analyzers, double Build) Measure(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers)
    {
        if (analyzers.IsEmpty)
        {
            return (0, 0);
        }

        var run = Attach(compilation, analyzers);
        var whole = Effort.Of(() => run.GetAnalyzerDiagnosticsAsync().GetAwaiter().GetResult());

        // Roslyn times the callbacks by the clock. Whatever held the process up held them up alike: one thread does all of it.
        var clock = analyzers.Sum(analyzer => run.GetAnalyzerTelemetryInfoAsync(analyzer, CancellationToken.None).GetAwaiter().GetResult().ExecutionTime.TotalMilliseconds);
        var share = Math.Min(1, whole.Cpu / whole.Wall);
        return (clock * share, whole.Cpu - (clock * share));
    }

    private static CompilationWithAnalyzers Attach(Compilation compilation, ImmutableArray<DiagnosticAnalyzer> analyzers) => compilation.WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(
        new AnalyzerOptions([]),
        onAnalyzerException: static (exception, analyzer, _) => throw new InvalidOperationException($"{analyzer} threw.", exception),
        concurrentAnalysis: false,
        logAnalyzerExecutionTime: true));
}
