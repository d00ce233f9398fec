extern alias Generators;

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Generators::Runbook.Generators;

namespace MigrationRollback.Tests.Compiling;

/// <summary>The sample's own sources, compiled here with its generator and analyzer, after an edit.</summary>
internal static class SampleCompilation
{
    private const string Usings = "global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;";

    public static string Read(string file) => File.ReadAllText(Path.Combine(SampleFolder.Path, file));

    /// <summary>Errors of the compiler and of the analyzer, with some of the files replaced.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> ErrorsAsync(params (string File, string Text)[] edits)
    {
        var (generated, _) = Compile(edits);
        var findings = await generated.WithAnalyzers([new RunbookAnalyzer()]).GetAllDiagnosticsAsync();
        return [.. findings.Where(static finding => finding.Severity == DiagnosticSeverity.Error)];
    }

    /// <summary>What the generator writes for the sample, by the end of the file's name.</summary>
    public static string Emitted(string part) =>
        Compile([]).Result.Results.Single().GeneratedSources.Single(source => source.HintName.EndsWith($".{part}.g.cs", StringComparison.Ordinal)).SourceText.ToString();

    private static (Compilation Generated, GeneratorDriverRunResult Result) Compile((string File, string Text)[] edits)
    {
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp12);
        var trees = Sources()
            .Select(source => CSharpSyntaxTree.ParseText(edits.FirstOrDefault(edit => edit.File == source).Text ?? Read(source), options, source))
            .Append(CSharpSyntaxTree.ParseText(Usings, options, "Usings.cs"));
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is not ("MigrationRollback.dll" or "MigrationRollback.Tests.dll" or "Runbook.Generators.dll"))
            .Select(static path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create("Sample", trees, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        var driver = CSharpGeneratorDriver.Create([new RunbookGenerator().AsSourceGenerator()], parseOptions: options).RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
        return (generated, driver.GetRunResult());
    }

    private static IEnumerable<string> Sources() => Directory.GetFiles(SampleFolder.Path, "*.cs", SearchOption.AllDirectories)
        .Select(static path => Path.GetRelativePath(SampleFolder.Path, path))
        .Where(static path => path.Split('/')[0] is not ("bin" or "obj" or "lab" or "Program.cs"))
        .Order(StringComparer.Ordinal);
}
