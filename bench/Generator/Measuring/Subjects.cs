using System.Collections.Immutable;
using System.Reflection;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using Runbook.Generators.Bench.Sources;

namespace Runbook.Generators.Bench.Measuring;

/// <summary>What is measured: this library in two sizes, and the generator that it is compared with.</summary>
internal static class Subjects
{
    private const int Files = 100;

    public static Subject OneBy110 { get; } = Ours("1 runbook x 110 steps", blocks: 11, [RunbookSource.WriteLarge(blocks: 11)]);

    public static Subject HundredBy10 { get; } = Ours("100 runbooks x 10 steps", blocks: 1, [.. Enumerable.Range(0, Files).Select(RunbookSource.WriteSmall)]);

    public static Subject Mapperly { get; } = Theirs("Mapperly, 100 mappers x 6 properties", [.. Enumerable.Range(0, Files).Select(MapperSource.Write)]);

    private static Subject Ours(string name, int blocks, ImmutableArray<string> runbooks)
    {
        ImmutableArray<MetadataReference> runtime = [Reference(typeof(RunbookAttribute).Assembly.Location), Reference(typeof(Stateless.StateMachine<,>).Assembly.Location)];
        return new(
            name,
            static () => new RunbookGenerator(),
            FindAnalyzers(typeof(RunbookGenerator).Assembly),
            [.. runtime, Project.CompileLibrary(LibrarySource.Write(blocks), runtime)],
            [RunbookSource.Roles, .. runbooks]);
    }

    private static Subject Theirs(string name, ImmutableArray<string> sources)
    {
        var package = typeof(Subjects).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>().Single(static metadata => metadata.Key == "MapperlyPackage").Value!;
        var assembly = Assembly.LoadFrom(Path.Combine(FindFolder(package), "dotnet", "cs", "Riok.Mapperly.dll"));
        var generator = assembly.GetTypes().Single(static type => typeof(IIncrementalGenerator).IsAssignableFrom(type) && !type.IsAbstract);
        return new(
            name,
            () => (IIncrementalGenerator)Activator.CreateInstance(generator)!,
            FindAnalyzers(assembly),
            [Reference(Path.Combine(package, "lib", "netstandard2.0", "Riok.Mapperly.Abstractions.dll"))],
            sources);
    }

    /// <summary>The build for the newest compiler that this host is not older than: what the SDK picks.</summary>
    private static string FindFolder(string package)
    {
        var host = typeof(Compilation).Assembly.GetName().Version!;
        return Directory.EnumerateDirectories(Path.Combine(package, "analyzers"), "roslyn*")
            .Select(static folder => (Folder: folder, Version: Version.Parse(Path.GetFileName(folder)["roslyn".Length..])))
            .Where(candidate => candidate.Version <= host)
            .MaxBy(static candidate => candidate.Version)
            .Folder;
    }

    private static ImmutableArray<DiagnosticAnalyzer> FindAnalyzers(Assembly assembly) =>
    [
        .. assembly.GetTypes()
            .Where(static type => type is { IsPublic: true, IsAbstract: false } && typeof(DiagnosticAnalyzer).IsAssignableFrom(type))
            .Select(static type => (DiagnosticAnalyzer)Activator.CreateInstance(type)!),
    ];

    private static PortableExecutableReference Reference(string path) => MetadataReference.CreateFromFile(path);
}
