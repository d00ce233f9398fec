using Microsoft.CodeAnalysis;

namespace Runbook.Generators.CodeFixes.Syntax;

/// <summary>Finds roles.</summary>
internal static class Roles
{
    public static bool IsRole(INamedTypeSymbol type) => type.AllInterfaces.Any(static candidate => candidate is { Name: "IRole", Arity: 0 } && Marks.IsOfLanguage(candidate));

    /// <summary>The roles of an assembly that can be named anywhere in it, by name.</summary>
    public static IEnumerable<INamedTypeSymbol> In(IAssemblySymbol assembly) =>
        Types(assembly.GlobalNamespace)
            .Where(static type => type is { IsGenericType: false, TypeKind: TypeKind.Class or TypeKind.Struct } && IsRole(type) && Contracts.Reach(type) != Accessibility.Private)
            .OrderBy(static type => type.Name, StringComparer.Ordinal);

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) =>
        container.GetMembers().OfType<INamespaceOrTypeSymbol>().SelectMany(static member => member is INamedTypeSymbol type ? Types(type).Prepend(type) : Types(member));
}
