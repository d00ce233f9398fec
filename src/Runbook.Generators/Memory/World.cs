using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Runbook.Generators.Parsing;

namespace Runbook.Generators.Memory;

/// <summary>
/// Everything that what the parser reads can depend on: the declarations of all files, references and options. Two compilations are of one world
/// when they differ in nothing but the bodies of members, comments and blank lines.
/// </summary>
internal sealed class World
{
    // More at once is no typing: then it is cheaper to read again than to compare.
    private const int MostChangedFiles = 8;

    private readonly ImmutableArray<MetadataReference> references;
    private readonly CompilationOptions options;
    private WeakReference<SyntaxTree>[] files;

    public World(Compilation compilation)
    {
        references = compilation.ExternalReferences;
        options = compilation.Options;
        files = [.. Files(compilation).Select(static file => new WeakReference<SyntaxTree>(file))];
    }

    /// <summary>True when the compilation is of this world, which then remembers its files instead of the older ones.</summary>
    public bool Holds(Compilation compilation)
    {
        if (!ReferenceEquals(options, compilation.Options) || references != compilation.ExternalReferences)
        {
            return false;
        }

        var current = Files(compilation);
        if (current.Count != files.Length)
        {
            return false;
        }

        var changed = new List<int>();
        for (var i = 0; i < files.Length; i++)
        {
            if (!files[i].TryGetTarget(out var known))
            {
                return false;
            }

            if (ReferenceEquals(known, current[i]))
            {
                continue;
            }

            if (changed.Count == MostChangedFiles || !DeclaresTheSame(known, current[i]))
            {
                return false;
            }

            changed.Add(i);
        }

        if (changed.Count > 0)
        {
            files = (WeakReference<SyntaxTree>[])files.Clone();
            changed.ForEach(i => files[i] = new WeakReference<SyntaxTree>(current[i]));
        }

        return true;
    }

    // What this generator wrote itself follows from the rest.
    private static List<SyntaxTree> Files(Compilation compilation) => [.. compilation.SyntaxTrees.Where(static tree => !tree.IsGenerated())];

    private static bool DeclaresTheSame(SyntaxTree known, SyntaxTree current) =>
        known.FilePath == current.FilePath
        && known.Options.Equals(current.Options)
        && SyntaxFactory.AreEquivalent(known, current, topLevel: true)
        && Directives(known).SequenceEqual(Directives(current), StringComparer.Ordinal);

    private static IEnumerable<string> Directives(SyntaxTree tree)
    {
        for (var directive = ((CSharpSyntaxNode)tree.GetRoot()).GetFirstDirective(); directive is not null; directive = directive.GetNextDirective())
        {
            yield return directive.ToString();
        }
    }
}
