using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;

namespace Runbook.Generators.Tests.Compiling;

/// <summary>What came out of compiling sources with the generator and the analyzer.</summary>
internal sealed record Compiled(
    CSharpCompilation Compilation,
    GeneratorDriverRunResult Generated,
    ImmutableArray<Diagnostic> CompilerDiagnostics,
    ImmutableArray<Diagnostic> Findings)
{
    public string Source(string suffix) => Generated.Results.Single().GeneratedSources.Single(source => source.HintName.EndsWith(suffix, StringComparison.Ordinal)).SourceText.ToString();
}
