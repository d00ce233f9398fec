using Microsoft.CodeAnalysis;
using Runbook.Generators.Bodies;
using Runbook.Generators.Parsing;

namespace Runbook.Generators.Contracts;

/// <summary>The outputs that a class declares: of its steps, or as a library step its own.</summary>
internal static class ContractUses
{
    public static IEnumerable<ContractUse> Find(INamedTypeSymbol type, IAssemblySymbol assembly)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct))
        {
            return [];
        }

        return BodyScope.PathOf(type) is { Length: > 0 } path ? OfSteps(type, path, assembly)
            : LibraryContracts.AnyOf(type) ? OfLibrary(type)
            : [];
    }

    private static IEnumerable<ContractUse> OfSteps(INamedTypeSymbol type, string path, IAssemblySymbol assembly)
    {
        foreach (var member in MarkedMembers.Of(type, BookMember.IsStepWithOutput).Keys)
        {
            if (OutputOf(member, assembly) is { } output)
            {
                yield return new ContractUse(output, BookMember.Label(member, path), member, SourceOrder.Place(member));
            }
        }
    }

    private static IEnumerable<ContractUse> OfLibrary(INamedTypeSymbol type)
    {
        foreach (var contract in Steps(type))
        {
            // What a base class has said already is reported there.
            if (type.BaseType?.AllInterfaces.Contains(contract) != true)
            {
                yield return new ContractUse(contract.TypeArguments.Last(), $"'{type.Name}'", type, SourceOrder.Place(type));
            }
        }
    }

    private static ITypeSymbol? OutputOf(ISymbol member, IAssemblySymbol assembly) => member switch
    {
        IMethodSymbol method => ResultParser.Parse(method.ReturnType).Type,
        // The type is in this project, and its output is reported there; of a generic one only its user knows the output.
        IPropertySymbol { Type: INamedTypeSymbol { IsGenericType: false } step } when SymbolEqualityComparer.Default.Equals(step.ContainingAssembly, assembly) => null,
        IPropertySymbol property => Steps(property.Type).FirstOrDefault()?.TypeArguments.Last(),
        _ => null,
    };

    private static IEnumerable<INamedTypeSymbol> Steps(ITypeSymbol type) => type.Contracts("IStep", 1).Concat(type.Contracts("IStep", 2));
}
