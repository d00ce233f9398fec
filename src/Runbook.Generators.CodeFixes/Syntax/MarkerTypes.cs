using Microsoft.CodeAnalysis;

namespace Runbook.Generators.CodeFixes.Syntax;

/// <summary>Finds roles and audiences: classes that are named by their types.</summary>
internal static class MarkerTypes
{
    public const string Role = "IRole";
    public const string Audience = "IAudience";

    public static bool Is(INamedTypeSymbol type, string marker) => type.AllInterfaces.Any(candidate => candidate.Arity == 0 && candidate.Name == marker && Marks.IsOfLanguage(candidate));

    /// <summary>Those of an assembly that can be named anywhere in it, by name.</summary>
    public static IEnumerable<INamedTypeSymbol> In(IAssemblySymbol assembly, string marker) =>
        Types(assembly.GlobalNamespace)
            .Where(type => type is { IsGenericType: false, TypeKind: TypeKind.Class or TypeKind.Struct } && Is(type, marker) && Contracts.Reach(type) != Accessibility.Private)
            .OrderBy(static type => type.Name, StringComparer.Ordinal);

    private static IEnumerable<INamedTypeSymbol> Types(INamespaceOrTypeSymbol container) =>
        container.GetMembers().OfType<INamespaceOrTypeSymbol>().SelectMany(static member => member is INamedTypeSymbol type ? Types(type).Prepend(type) : Types(member));
}
