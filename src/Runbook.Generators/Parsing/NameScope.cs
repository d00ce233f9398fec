using System.Runtime.CompilerServices;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Runbook.Generators.Parsing;

/// <summary>
/// Tells from the using directives of a file what the simple name of an attribute means in it, without binding anything: ours, where namespace Runbook is imported and nothing else
/// of that name is near. Where aliases are about, or a type of the same name, only the compiler can tell.
/// </summary>
internal sealed class NameScope
{
    private const string Language = "Runbook";
    private const string Suffix = "Attribute";

    private static readonly ConditionalWeakTable<Compilation, NameScope> Scopes = new();

    private readonly Compilation compilation;
    private readonly bool isImportedEverywhere;
    private readonly bool isClear;

    private NameScope(Compilation compilation)
    {
        this.compilation = compilation;
        var everywhere = compilation.SyntaxTrees.SelectMany(static tree => Usings(tree)).Where(static directive => directive.GlobalKeyword.RawKind != 0).ToArray();
        isImportedEverywhere = everywhere.Any(Imports);
        isClear = everywhere.All(static directive => directive.Alias is null) && !compilation.ContainsSymbolsWithName(MarkReader.IsKnown, SymbolFilter.Type);
    }

    public static NameScope Of(Compilation compilation) => Scopes.GetValue(compilation, static key => new NameScope(key));

    /// <summary>True when it can be told; then <paramref name="name"/> is that of our attribute's class, or null for somebody else's.</summary>
    public static bool TryTell(FileScope file, string text, out string? name)
    {
        var full = text.EndsWith(Suffix, StringComparison.Ordinal) ? text : text + Suffix;
        name = MarkReader.IsKnown(full) ? full : null;
        return file.IsClear && (name is null || !file.Around.Any(space => space.GetTypeMembers(full).Length > 0));
    }

    public FileScope Enter(SyntaxTree tree)
    {
        var usings = Usings(tree).ToArray();
        var isImported = isImportedEverywhere || usings.Any(Imports);
        return new FileScope(isClear && isImported && usings.All(static directive => directive.Alias is null), [compilation.GlobalNamespace, .. Namespaces(tree)]);
    }

    private IEnumerable<INamespaceSymbol> Namespaces(SyntaxTree tree)
    {
        foreach (var declared in tree.GetRoot().ChildNodes().OfType<BaseNamespaceDeclarationSyntax>())
        {
            var space = compilation.GlobalNamespace;
            foreach (var part in declared.Name.ToString().Split('.'))
            {
                if (space.GetNamespaceMembers().FirstOrDefault(member => member.Name == part.Trim().TrimStart('@')) is not { } inner)
                {
                    break;
                }

                yield return space = inner;
            }
        }
    }

    private static IEnumerable<UsingDirectiveSyntax> Usings(SyntaxTree tree) => tree.GetRoot() is CompilationUnitSyntax unit
        ? unit.Usings.Concat(unit.Members.OfType<BaseNamespaceDeclarationSyntax>().SelectMany(static space => space.Usings))
        : [];

    private static bool Imports(UsingDirectiveSyntax directive) =>
        directive.Alias is null && directive.StaticKeyword.RawKind == 0 && directive.Name?.ToString() is Language or ("global::" + Language);

    /// <summary>What holds in one file.</summary>
    internal sealed record FileScope(bool IsClear, IReadOnlyList<INamespaceSymbol> Around);
}
