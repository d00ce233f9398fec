using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace Runbook.Generators.Bench.Measuring;

/// <summary>The reference assemblies of the SDK that runs this: what a build compiles against.</summary>
internal static class FrameworkReferences
{
    public static ImmutableArray<MetadataReference> All { get; } = Find();

    private static ImmutableArray<MetadataReference> Find()
    {
        var shared = Path.GetDirectoryName(typeof(object).Assembly.Location)!;
        var packs = Path.GetFullPath(Path.Combine(shared, "..", "..", "..", "packs", "Microsoft.NETCore.App.Ref"));
        var folder = Directory.Exists(packs)
            ? Directory.EnumerateDirectories(packs).SelectMany(static version => Directory.EnumerateDirectories(Path.Combine(version, "ref"), "net10.0")).Order(StringComparer.Ordinal).LastOrDefault()
            : null;
        return folder is null
            ? throw new DirectoryNotFoundException($"No reference assemblies of net10.0 below '{packs}'. Run this with the .NET SDK 10, which brings them.")
            : [.. Directory.EnumerateFiles(folder, "*.dll").Order(StringComparer.Ordinal).Select(static path => MetadataReference.CreateFromFile(path))];
    }
}
