using Microsoft.CodeAnalysis;

namespace Runbook.Generators.Parsing;

/// <summary>A runbook of the project, by its id.</summary>
internal sealed record DeclaredRunbook(string Id, INamedTypeSymbol Type)
{
    /// <summary>All runbooks that this assembly declares, by namespace and name.</summary>
    public static IReadOnlyList<DeclaredRunbook> In(Compilation compilation) =>
        [.. compilation.Assembly.GlobalNamespace.GetMembers().SelectMany(Types).Select(Read).OfType<DeclaredRunbook>().OrderBy(static runbook => runbook.Type.ToDisplayString(), StringComparer.Ordinal)];

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol symbol) => symbol is INamedTypeSymbol type
        ? type.GetTypeMembers().SelectMany(Types).Prepend(type)
        : symbol.GetMembers().OfType<INamespaceOrTypeSymbol>().SelectMany(Types);

    private static DeclaredRunbook? Read(INamedTypeSymbol type) =>
        Marks.Of(type).Text(AttributeNames.Runbook) is { } id ? new DeclaredRunbook(id, type) : null;
}
