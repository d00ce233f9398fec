using Microsoft.CodeAnalysis;
using Runbook.Generators.Parsing;

namespace Runbook.Generators.Bodies;

/// <summary>The interfaces by which a type of the team's own is a step, or a part of one.</summary>
internal static class LibraryContracts
{
    public static bool AnyOf(INamedTypeSymbol type)
    {
        foreach (var contract in type.AllInterfaces)
        {
            if (IsContract(contract))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>True for a method that the engine calls through one of them.</summary>
    public static bool Implements(IMethodSymbol method, INamedTypeSymbol type)
    {
        foreach (var contract in type.AllInterfaces)
        {
            if (!IsContract(contract))
            {
                continue;
            }

            foreach (var member in contract.GetMembers())
            {
                if (IsOrOverrides(method, type.FindImplementationForInterfaceMember(member)))
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsOrOverrides(IMethodSymbol method, ISymbol? implementation)
    {
        for (var current = method; current is not null; current = current.OverriddenMethod)
        {
            if (SymbolEqualityComparer.Default.Equals(current, implementation))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsContract(INamedTypeSymbol contract) =>
        contract.Name is "IStep" or "IPlan" or "IProbe" or "IUndo" or "IMonitor" && contract.IsInRunbookNamespace();
}
