using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Runbook.Generators.Bodies;

namespace Runbook.Generators.Tests.Compiling;

/// <summary>Compiles sources in memory as a consumer's build would: with the generator and the analyzers of this library.</summary>
internal static class RunbookCompiler
{
    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp12, DocumentationMode.Diagnose);

    private static readonly ImmutableArray<MetadataReference> References = FindReferences();

    public static CSharpCompilation Create(params string[] sources) => CSharpCompilation.Create(
        "Consumer",
        sources.Select((source, index) => CSharpSyntaxTree.ParseText(source, ParseOptions, $"File{index}.cs")),
        References,
        new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));

    public static Compiled Compile(params string[] sources) => Compile([], sources);

    public static Compiled Compile(IReadOnlyList<Checklist> checklists, params string[] sources) => Compile(checklists, Create(sources));

    public static Compiled Compile(IReadOnlyList<Checklist> checklists, CSharpCompilation compilation)
    {
        var driver = CSharpGeneratorDriver.Create([new RunbookGenerator().AsSourceGenerator()], parseOptions: ParseOptions)
            .RunGeneratorsAndUpdateCompilation(compilation, out var updated, out var generatorDiagnostics);
        Assert.Empty(generatorDiagnostics);
        var result = driver.GetRunResult();
        Assert.Null(result.Results.Single().Exception);
        var findings = updated
            .WithAnalyzers([new RunbookAnalyzer(), new StepBodyAnalyzer(), new ChecklistAnalyzer()], ChecklistOptions.For(checklists))
            .GetAllDiagnosticsAsync(CancellationToken.None)
            .GetAwaiter()
            .GetResult();
        return new Compiled(
            (CSharpCompilation)updated,
            result,
            [.. updated.GetDiagnostics().Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning && !IsMissingDocumentation(diagnostic))],
            [.. findings.Where(static diagnostic => !diagnostic.Id.StartsWith("CS", StringComparison.Ordinal)).OrderBy(static diagnostic => diagnostic.Location.SourceSpan.Start).ThenBy(static diagnostic => diagnostic.Id)]);
    }

    /// <summary>Compiles sources that must be without fault, and loads the result.</summary>
    public static Assembly Load(params string[] sources) => AssemblyImage.Load(AssemblyImage.Build("Consumer", [], sources));

    public static RunbookDefinition DefinitionOf(Assembly assembly, string type) =>
        (RunbookDefinition)assembly.GetType(type, throwOnError: true)!.GetProperty("Definition", BindingFlags.Public | BindingFlags.Static)!.GetValue(null)!;

    // The author's own public members need no comments here; the generated ones do.
    private static bool IsMissingDocumentation(Diagnostic diagnostic) =>
        diagnostic.Id == "CS1591" && diagnostic.Location.SourceTree?.FilePath.StartsWith("File", StringComparison.Ordinal) == true;

    private static ImmutableArray<MetadataReference> FindReferences()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == framework || Path.GetFileName(path) is "Runbook.Abstractions.dll" or "Stateless.dll")
            .Select(static path => MetadataReference.CreateFromFile(path))];
    }
}
