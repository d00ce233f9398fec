using System.Collections.Immutable;
using System.Globalization;
using System.Reflection;
using System.Text.Json;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;

namespace Runbook.Generators.Matrix.Tests.Compilers;

/// <summary>Runs in the load context of one compiler. Text goes in and out: types of two contexts are not the same types.</summary>
public static class Leg
{
    // The newest language that the oldest compiler knows.
    private static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    // As a build does: a library may have been built against an older framework. And these authors need not document.
    private static readonly ImmutableDictionary<string, ReportDiagnostic> Ignored = ImmutableDictionary.CreateRange(
        new[] { "CS1701", "CS1702", "CS1591" }.Select(static id => KeyValuePair.Create(id, ReportDiagnostic.Suppress)));

    /// <param name="sources">Files to compile.</param>
    /// <param name="references">Paths of what they reference.</param>
    /// <returns>A <see cref="LegReport"/> as JSON.</returns>
    public static string Run(string[] sources, string[] references)
    {
        var compilation = CSharpCompilation.Create(
            "Consumer",
            sources.Select(static (source, number) => CSharpSyntaxTree.ParseText(source, ParseOptions, $"File{number}.cs")),
            references.Select(static path => MetadataReference.CreateFromFile(path)),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, specificDiagnosticOptions: Ignored));
        var driver = CSharpGeneratorDriver.Create([new RunbookGenerator().AsSourceGenerator()], parseOptions: ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out var updated, out var reported);
        var result = driver.GetRunResult().Results.Single();
        var thrown = new List<string>();
        var findings = Analyze(updated, thrown);
        return JsonSerializer.Serialize(new LegReport
        {
            Compiler = typeof(CSharpCompilation).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion,
            Emitted = result.GeneratedSources.ToDictionary(static source => source.HintName, static source => source.SourceText.ToString(), StringComparer.Ordinal),
            Findings = [.. findings.OrderBy(static finding => finding.Location.SourceSpan.Start).ThenBy(static finding => finding.Id, StringComparer.Ordinal).Select(Describe)],
            Faults =
            [
                .. reported.Concat(updated.GetDiagnostics()).Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(Describe),
                .. thrown,
                .. result.Exception is { } exception ? [exception.ToString()] : Array.Empty<string>(),
            ],
        });
    }

    private static ImmutableArray<Diagnostic> Analyze(Compilation compilation, List<string> thrown)
    {
        var analyzers = typeof(RunbookGenerator).Assembly.GetTypes()
            .Where(static type => type is { IsPublic: true, IsAbstract: false } && typeof(DiagnosticAnalyzer).IsAssignableFrom(type))
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)
            .ToImmutableArray();
        return compilation
            .WithAnalyzers(analyzers, new CompilationWithAnalyzersOptions(
                new AnalyzerOptions([]),
                onAnalyzerException: (exception, analyzer, _) =>
                {
                    lock (thrown)
                    {
                        thrown.Add($"{analyzer}: {exception}");
                    }
                },
                concurrentAnalysis: true,
                logAnalyzerExecutionTime: false))
            .GetAnalyzerDiagnosticsAsync()
            .GetAwaiter()
            .GetResult();
    }

    private static string Describe(Diagnostic diagnostic) => $"{diagnostic.Location.GetLineSpan()}: {diagnostic.Severity} {diagnostic.Id}: {diagnostic.GetMessage(CultureInfo.InvariantCulture)}";
}
