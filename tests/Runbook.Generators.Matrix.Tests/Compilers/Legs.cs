using System.Collections.Concurrent;

namespace Runbook.Generators.Matrix.Tests.Compilers;

/// <summary>One context for each compiler: loading one takes seconds.</summary>
internal static class Legs
{
    private static readonly ConcurrentDictionary<string, CompilerContext> Contexts = new(StringComparer.Ordinal);
    private static readonly string[] Framework = FindFramework();
    private static readonly string[] Libraries = [.. Directory.EnumerateFiles(AppContext.BaseDirectory, "*.dll").Where(IsReferenced)];

    public static IReadOnlyList<string> Versions { get; } = Build.Value("RoslynVersions").Split(';');

    public static LegReport Run(string version, params string[] sources) =>
        Contexts.GetOrAdd(version, static version => new CompilerContext(version)).Run(sources, Framework.Concat(Libraries));

    // From the SDK: a package of reference assemblies would bring a compiler of its own.
    private static string[] FindFramework()
    {
        var shared = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var packs = Path.GetFullPath(Path.Combine(shared, "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref"));
        var folder = Directory.EnumerateDirectories(packs).Select(static version => Path.Combine(version, "ref", "net10.0")).Where(Directory.Exists).Order(StringComparer.Ordinal).Last();
        return Directory.GetFiles(folder, "*.dll");
    }

    // What the sample references, neither the sample itself nor anything of the tests.
    private static bool IsReferenced(string path) =>
        Path.GetFileNameWithoutExtension(path) is var name
        && (name.StartsWith("Runbook.", StringComparison.Ordinal) || name.StartsWith("AWSSDK.", StringComparison.Ordinal) || name.StartsWith("Docker.", StringComparison.Ordinal)
            || name.StartsWith("Microsoft.Extensions.", StringComparison.Ordinal) || name is "Stateless" or "MySqlConnector" or "System.CommandLine" or "Spectre.Console")
        && !name.StartsWith("Runbook.Generators", StringComparison.Ordinal);
}
