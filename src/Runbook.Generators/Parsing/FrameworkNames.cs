using Microsoft.CodeAnalysis;

namespace Runbook.Generators.Parsing;

/// <summary>Types of the framework and of others by name: which assembly declares them differs between targets.</summary>
internal static class FrameworkNames
{
    public static bool Is(this ITypeSymbol? type, string space, string name) => type is not null && type.Name == name && type.ContainingType is null && type.IsIn(space);

    /// <summary>Declared in exactly this namespace. Compares from the inside out, so that nothing is allocated.</summary>
    public static bool IsIn(this ISymbol symbol, string space)
    {
        var end = space.Length;
        for (var current = symbol.ContainingNamespace; current is { IsGlobalNamespace: false }; current = current.ContainingNamespace)
        {
            var start = end - current.Name.Length;
            if (start < 0 || string.CompareOrdinal(space, start, current.Name, 0, current.Name.Length) != 0)
            {
                return false;
            }

            if (start == 0)
            {
                return current.ContainingNamespace.IsGlobalNamespace;
            }

            if (space[start - 1] != '.')
            {
                return false;
            }

            end = start - 1;
        }

        return false;
    }

    /// <summary>The outermost namespace, as in <c>System</c>; empty for the global one.</summary>
    public static string RootSpace(this ISymbol symbol)
    {
        var name = string.Empty;
        for (var current = symbol.ContainingNamespace; current is { IsGlobalNamespace: false }; current = current.ContainingNamespace)
        {
            name = current.Name;
        }

        return name;
    }

    public static bool DerivesFrom(this ITypeSymbol type, string space, string name)
    {
        for (ITypeSymbol? current = type; current is not null; current = current.BaseType)
        {
            if (current.Is(space, name))
            {
                return true;
            }
        }

        return false;
    }

    public static bool IsToken(this ITypeSymbol type) => type.Is("System.Threading", "CancellationToken");

    public static bool IsClock(this ITypeSymbol type) => type.Is("System", "TimeProvider");
}
