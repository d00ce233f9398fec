using Microsoft.CodeAnalysis;
using Runbook.Generators.Model;

namespace Runbook.Generators.Parsing;

/// <summary>Reads what a library step promises from its type.</summary>
internal static class LibraryParser
{
    public static LibraryType Parse(ITypeSymbol type)
    {
        var contracts = Contracts(type);
        var steps = contracts.Where(static contract => contract.Name == "IStep").ToArray();
        if (steps.Length != 1)
        {
            return new LibraryType(null, steps.Length == 0
                ? $"its type {TypeNames.Short(type)} implements neither IStep<TOut> nor IStep<TIn, TOut>"
                : $"its type {TypeNames.Short(type)} implements IStep more than once");
        }

        var output = steps[0].TypeArguments[steps[0].Arity - 1];
        var input = steps[0].Arity == 2 ? steps[0].TypeArguments[0] : null;
        if (contracts.FirstOrDefault(contract => !Fits(contract, input, output)) is { } wrong)
        {
            return new LibraryType(null, $"its type {TypeNames.Short(type)} implements {TypeNames.Short(wrong)}, which are not the types of its IStep");
        }

        EquatableArray<ArgumentModel> arguments = input switch
        {
            null => default,
            INamedTypeSymbol { IsTupleType: true } tuple => tuple.TupleElements.Select(static element => ArgumentParser.Parse(element.Type)).ToEquatable(),
            _ => new EquatableArray<ArgumentModel>([ArgumentParser.Parse(input)]),
        };
        if (arguments.FirstOrDefault(static argument => !argument.IsInput) is { } given)
        {
            return new LibraryType(null, $"its type {TypeNames.Short(type)} takes {given.ShortName} as an input, which no step produces");
        }

        return new LibraryType(
            new LibraryModel(
                TypeNames.Emitted(type),
                input is null ? null : TypeNames.Emitted(input),
                input is INamedTypeSymbol { IsTupleType: true },
                Form(contracts, "IPlan", 1),
                Form(contracts, "IProbe", 2),
                contracts.Any(static contract => contract.Name == "IUndo")),
            string.Empty)
        {
            Arguments = arguments,
            Input = input,
            Output = output,
            Marks = Marks.Of(type),
        };
    }

    private static List<INamedTypeSymbol> Contracts(ITypeSymbol type)
    {
        var contracts = new List<INamedTypeSymbol>();
        if (type is INamedTypeSymbol { TypeKind: TypeKind.Interface } self && IsContract(self))
        {
            contracts.Add(self);
        }

        foreach (var candidate in type.AllInterfaces)
        {
            if (IsContract(candidate))
            {
                contracts.Add(candidate);
            }
        }

        return contracts;
    }

    private static bool IsContract(INamedTypeSymbol type) => type.Name is "IStep" or "IPlan" or "IProbe" or "IUndo" && type.IsInRunbookNamespace();

    private static InputForm Form(List<INamedTypeSymbol> contracts, string name, int arityWithInput) =>
        contracts.Any(contract => contract.Name == name && contract.Arity == arityWithInput) ? InputForm.WithInput
        : contracts.Any(contract => contract.Name == name) ? InputForm.WithoutInput
        : InputForm.Absent;

    // A probe or an undo of another type would silently never be asked, and the author would find out after a crash.
    private static bool Fits(INamedTypeSymbol contract, ITypeSymbol? input, ITypeSymbol output) => (contract.Name, contract.Arity) switch
    {
        ("IPlan", 1) => Same(contract.TypeArguments[0], input),
        ("IProbe", 2) => Same(contract.TypeArguments[0], input) && Same(contract.TypeArguments[1], output),
        ("IProbe", 1) or ("IUndo", 1) => Same(contract.TypeArguments[0], output),
        _ => true,
    };

    // By key, since the names of tuple elements make no different type.
    private static bool Same(ITypeSymbol type, ITypeSymbol? other) =>
        other is not null && (SymbolEqualityComparer.Default.Equals(type, other) || TypeNames.Key(type) == TypeNames.Key(other));
}
