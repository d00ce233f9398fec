using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;

namespace Runbook.Generators.Tests.Compiling;

/// <summary>A compiled assembly that others reference, as a consumer's library is.</summary>
internal sealed record AssemblyImage(string Name, byte[] Bytes)
{
    /// <summary>Compiles sources that must be without fault.</summary>
    public static AssemblyImage Build(string name, IReadOnlyList<AssemblyImage> references, params string[] sources)
    {
        var compiled = RunbookCompiler.Compile([], RunbookCompiler.Create(sources)
            .WithAssemblyName(name)
            .AddReferences(references.Select(static image => MetadataReference.CreateFromImage(image.Bytes))));
        Assert.Empty(compiled.CompilerDiagnostics);
        Assert.Empty(compiled.Findings);
        using var stream = new MemoryStream();
        Assert.True(compiled.Compilation.Emit(stream).Success);
        return new AssemblyImage(name, stream.ToArray());
    }

    /// <summary>Loads all of them, and returns the last.</summary>
    public static Assembly Load(params AssemblyImage[] images)
    {
        var context = new AssemblyLoadContext("Consumer", isCollectible: true);
        return images.Select(image => context.LoadFromStream(new MemoryStream(image.Bytes))).ToArray()[^1];
    }
}
