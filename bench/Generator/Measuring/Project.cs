using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Runbook.Generators.Bench.Sources;

namespace Runbook.Generators.Bench.Measuring;

/// <summary>Compilations as a build would make them: the subject's files, and a hundred plain ones.</summary>
internal sealed class Project(Subject subject)
{
    public const int PlainFiles = 100;

    public static readonly CSharpParseOptions ParseOptions = new(LanguageVersion.CSharp12);

    // One after the other: the work is compared, not how well it spreads over the cores that happen to be free.
    private static readonly CSharpCompilationOptions Options = new(OutputKind.DynamicallyLinkedLibrary, nullableContextOptions: NullableContextOptions.Enable, concurrentBuild: false);

    private readonly ImmutableArray<MetadataReference> references = [.. FrameworkReferences.All, .. subject.References];
    private int edits;

    /// <summary>A compilation that has bound its references and nothing else.</summary>
    public CSharpCompilation CreateFresh() => Bound(CSharpCompilation.Create(
        "Consumer",
        subject.Sources.Select(static (text, number) => Parse(text, $"Subject{number}.cs"))
            .Concat(Enumerable.Range(0, PlainFiles).Select(static number => Parse(PlainSource.Write(number), $"Plain{number}.cs"))),
        references,
        Options));

    /// <summary>The same, after somebody typed in the body of a method that concerns no generator.</summary>
    public CSharpCompilation Edit(CSharpCompilation compilation)
    {
        edits++;
        var number = edits % PlainFiles;
        var path = $"Plain{number}.cs";
        var old = compilation.SyntaxTrees.Single(tree => tree.FilePath == path);
        return Bound(compilation.ReplaceSyntaxTree(old, Parse(PlainSource.Write(number, edits), path)));
    }

    /// <summary>Compiles what others reference.</summary>
    public static MetadataReference CompileLibrary(string source, ImmutableArray<MetadataReference> references)
    {
        using var image = new MemoryStream();
        var result = CSharpCompilation.Create("Library", [Parse(source, "Library.cs")], [.. FrameworkReferences.All, .. references], Options).Emit(image);
        return result.Success
            ? MetadataReference.CreateFromImage(image.ToArray())
            : throw new InvalidOperationException($"The library does not compile: {string.Join('\n', result.Diagnostics)}");
    }

    private static SyntaxTree Parse(string text, string path) => CSharpSyntaxTree.ParseText(text, ParseOptions, path);

    private static CSharpCompilation Bound(CSharpCompilation compilation)
    {
        _ = compilation.GetSpecialType(SpecialType.System_Object).BaseType;
        return compilation;
    }
}
