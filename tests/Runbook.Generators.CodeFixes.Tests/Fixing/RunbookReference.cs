using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Runbook.Generators.CodeFixes.Tests.Fixing;

/// <summary>Hands the generator alone to a project of the workspace, as the package does in an editor.</summary>
internal sealed class RunbookReference : AnalyzerReference
{
    // The workspace finds the reference again by the generator that it handed out.
    private readonly ImmutableArray<ISourceGenerator> generators = [new RunbookGenerator().AsSourceGenerator()];

    public override string? FullPath => null;

    public override object Id => nameof(RunbookReference);

    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzers(string language) => [];

    public override ImmutableArray<DiagnosticAnalyzer> GetAnalyzersForAllLanguages() => [];

    public override ImmutableArray<ISourceGenerator> GetGenerators(string language) => generators;
}
