using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.Diagnostics;
using Runbook.Generators;

namespace MigrationRollback.Tests.Compiling;

/// <summary>The sample's own sources, compiled here with its generator and analyzer, after an edit.</summary>
internal static class SampleCompilation
{
    private static readonly string Folder = Path.GetFullPath(typeof(SampleCompilation).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static data => data.Key == "Sample").Value!);

    public static string Runbook => File.ReadAllText(Path.Combine(Folder, "IdcRollback.cs"));

    /// <summary>Errors of the compiler and of the analyzer.</summary>
    public static async Task<IReadOnlyList<Diagnostic>> ErrorsAsync(string runbook)
    {
        var options = CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp12);
        var trees = new[] { "Contracts", "Roles", "Steps", "Targets" }
            .SelectMany(static folder => Directory.GetFiles(Path.Combine(Folder, folder), "*.cs", SearchOption.AllDirectories))
            .Select(path => CSharpSyntaxTree.ParseText(File.ReadAllText(path), options, path))
            .Append(CSharpSyntaxTree.ParseText(runbook, options, "IdcRollback.cs"))
            .Append(CSharpSyntaxTree.ParseText("global using System; global using System.Collections.Generic; global using System.IO; global using System.Linq; global using System.Net.Http; global using System.Threading; global using System.Threading.Tasks;", options, "Usings.cs"));
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(static path => Path.GetFileName(path) is not ("MigrationRollback.dll" or "MigrationRollback.Tests.dll" or "Runbook.Generators.dll"))
            .Select(static path => MetadataReference.CreateFromFile(path));
        var compilation = CSharpCompilation.Create("Sample", trees, references, new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable));
        CSharpGeneratorDriver.Create([new RunbookGenerator().AsSourceGenerator()], parseOptions: options).RunGeneratorsAndUpdateCompilation(compilation, out var generated, out _);
        var findings = await generated.WithAnalyzers([new RunbookAnalyzer()]).GetAllDiagnosticsAsync();
        return [.. findings.Where(static finding => finding.Severity == DiagnosticSeverity.Error)];
    }
}
