using Microsoft.CodeAnalysis;
using Runbook.Generators.Model;

namespace Runbook.Generators.Parsing;

/// <summary>Reads what a library step promises from its type.</summary>
internal static class LibraryParser
{
    /// <summary>Null, and why, when the type is no step.</summary>
    public static (LibraryModel Model, EquatableArray<ArgumentModel> Arguments, ITypeSymbol? Input, ITypeSymbol Output)? Parse(ITypeSymbol type, out string why)
    {
        var contracts = type.Contracts("IStep", 1).Concat(type.Contracts("IStep", 2)).ToArray();
        if (contracts.Length != 1)
        {
            why = contracts.Length == 0
                ? $"its type {TypeNames.Short(type)} implements neither IStep<TOut> nor IStep<TIn, TOut>"
                : $"its type {TypeNames.Short(type)} implements IStep more than once";
            return null;
        }

        var output = contracts[0].TypeArguments.Last();
        var input = contracts[0].Arity == 2 ? contracts[0].TypeArguments[0] : null;
        var isTuple = input is INamedTypeSymbol { IsTupleType: true };
        var arguments = input switch
        {
            null => EquatableArray<ArgumentModel>.Empty,
            INamedTypeSymbol { IsTupleType: true } tuple => tuple.TupleElements.Select(static element => ArgumentParser.Parse(element.Type)).ToEquatable(),
            _ => new[] { ArgumentParser.Parse(input) }.ToEquatable(),
        };
        if (FindMismatch(type, input, output) is { } mismatch)
        {
            why = mismatch;
            return null;
        }

        why = string.Empty;
        return (
            new LibraryModel(
                TypeNames.Emitted(type),
                input is null ? null : TypeNames.Emitted(input),
                isTuple,
                Form(type, "IPlan", 0, 1),
                Form(type, "IProbe", 1, 2),
                type.Contracts("IUndo", 1).Any()),
            arguments,
            input,
            output);
    }

    private static InputForm Form(ITypeSymbol type, string name, int arityWithout, int arityWith) =>
        type.Contracts(name, arityWith).Any() ? InputForm.WithInput
        : type.Contracts(name, arityWithout).Any() ? InputForm.WithoutInput
        : InputForm.Absent;

    // A probe or an undo of another type would silently never be asked, and the author would find out after a crash.
    private static string? FindMismatch(ITypeSymbol type, ITypeSymbol? input, ITypeSymbol output)
    {
        var wrong = type.Contracts("IPlan", 1).Where(plan => !Same(plan.TypeArguments[0], input))
            .Concat(type.Contracts("IProbe", 1).Where(probe => !Same(probe.TypeArguments[0], output)))
            .Concat(type.Contracts("IProbe", 2).Where(probe => !Same(probe.TypeArguments[0], input) || !Same(probe.TypeArguments[1], output)))
            .Concat(type.Contracts("IUndo", 1).Where(undo => !Same(undo.TypeArguments[0], output)))
            .FirstOrDefault();
        return wrong is null ? null : $"its type {TypeNames.Short(type)} implements {TypeNames.Short(wrong)}, which are not the types of its IStep";
    }

    // By key, since the names of tuple elements make no different type.
    private static bool Same(ITypeSymbol type, ITypeSymbol? other) => other is not null && TypeNames.Key(type) == TypeNames.Key(other);
}
