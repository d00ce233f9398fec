using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Runbook.Generators.Bench.Measuring;

/// <summary>A generator with its analyzers, and what it is given to do.</summary>
/// <param name="Name">For the table.</param>
/// <param name="Generator">Makes a fresh one, which has cached nothing.</param>
/// <param name="Analyzers">Empty when the package has none.</param>
/// <param name="References">Beside the framework.</param>
/// <param name="Sources">The files that concern it.</param>
internal sealed record Subject(
    string Name,
    Func<IIncrementalGenerator> Generator,
    ImmutableArray<DiagnosticAnalyzer> Analyzers,
    ImmutableArray<MetadataReference> References,
    ImmutableArray<string> Sources);
