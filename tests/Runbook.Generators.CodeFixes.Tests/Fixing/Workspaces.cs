using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Microsoft.CodeAnalysis.Text;

namespace Runbook.Generators.CodeFixes.Tests.Fixing;

/// <summary>Projects in memory as an editor has them: with the generator running, and the analyzers asked.</summary>
internal static class Workspaces
{
    private const string Checklist = "/checklist.md";

    // What the build's targets say of a checklist.
    private const string ChecklistOptions = $"""
        is_global = true
        [{Checklist}]
        build_metadata.AdditionalFiles.RunbookChecklist = true

        """;

    private static readonly ImmutableArray<MetadataReference> References = FindReferences();

    private static readonly ImmutableArray<DiagnosticAnalyzer> Analyzers = FindAnalyzers();

    /// <summary>The rules by their ids.</summary>
    public static IReadOnlyDictionary<string, DiagnosticDescriptor> Rules { get; } = new RunbookAnalyzer().SupportedDiagnostics.ToDictionary(static rule => rule.Id);

    public static string Contracts { get; } = ReadContracts();

    public static Project Create(IReadOnlyDictionary<string, string> files, string? checklist)
    {
        var project = ProjectInfo.Create(
            ProjectId.CreateNewId(),
            VersionStamp.Default,
            "Consumer",
            "Consumer",
            LanguageNames.CSharp,
            compilationOptions: new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable),
            parseOptions: new CSharpParseOptions(LanguageVersion.CSharp12),
            metadataReferences: References,
            analyzerReferences: [new RunbookReference()]);
        var solution = new AdhocWorkspace().CurrentSolution.AddProject(project);
        foreach (var (name, source) in files)
        {
            solution = solution.AddDocument(DocumentId.CreateNewId(project.Id), name, SourceText.From(source), filePath: name);
        }

        return checklist is null ? solution.GetProject(project.Id)! : WithChecklist(solution, project.Id, checklist);
    }

    /// <summary>What the analyzers say of the author's files, at least as a warning.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> FindingsAsync(Project project)
    {
        var compilation = (await project.GetCompilationAsync())!;
        var findings = await compilation.WithAnalyzers(Analyzers, project.AnalyzerOptions).GetAnalyzerDiagnosticsAsync();
        return [.. findings.Where(static finding => finding.Severity >= DiagnosticSeverity.Warning).OrderBy(static finding => finding.Location.SourceSpan.Start)];
    }

    /// <summary>The ids of what the compiler says, at least as a warning.</summary>
    public static async Task<IReadOnlyList<string>> CompilerDiagnosticsAsync(Project project) =>
        [.. (await project.GetCompilationAsync())!.GetDiagnostics().Where(static diagnostic => diagnostic.Severity >= DiagnosticSeverity.Warning).Select(static diagnostic => diagnostic.Id)];

    private static Project WithChecklist(Solution solution, ProjectId project, string checklist) => solution
        .AddAdditionalDocument(DocumentId.CreateNewId(project), "checklist.md", SourceText.From(checklist), filePath: Checklist)
        .AddAnalyzerConfigDocument(DocumentId.CreateNewId(project), ".globalconfig", SourceText.From(ChecklistOptions), filePath: "/.globalconfig")
        .GetProject(project)!;

    private static ImmutableArray<DiagnosticAnalyzer> FindAnalyzers() => [.. typeof(RunbookAnalyzer).Assembly.GetTypes()
        .Where(static type => type.IsSubclassOf(typeof(DiagnosticAnalyzer)) && !type.IsAbstract)
        .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!)];

    private static ImmutableArray<MetadataReference> FindReferences()
    {
        var framework = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        return [.. ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!)
            .Split(Path.PathSeparator)
            .Where(path => Path.GetDirectoryName(path) == framework || Path.GetFileName(path) is "Runbook.Abstractions.dll" or "Stateless.dll")
            .Select(static path => MetadataReference.CreateFromFile(path))];
    }

    private static string ReadContracts()
    {
        using var stream = typeof(Workspaces).Assembly.GetManifestResourceStream("Contracts.cs")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
