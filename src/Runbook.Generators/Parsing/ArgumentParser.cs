using Microsoft.CodeAnalysis;
using Runbook.Generators.Model;

namespace Runbook.Generators.Parsing;

internal static class ArgumentParser
{
    public static ArgumentModel Parse(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { Name: "Maybe", Arity: 1 } maybe && maybe.IsInRunbookNamespace())
        {
            return Create(ArgumentKind.MaybeInput, maybe.TypeArguments[0]);
        }

        return Create(
            type switch
            {
                { Name: "CancellationToken" } when type.ContainingNamespace?.ToDisplayString() == "System.Threading" => ArgumentKind.CancellationToken,
                { Name: "StepContext" } when type.IsInRunbookNamespace() => ArgumentKind.StepContext,
                _ => ArgumentKind.Input,
            },
            type);
    }

    private static ArgumentModel Create(ArgumentKind kind, ITypeSymbol type) => new(kind, TypeNames.Emitted(type), TypeNames.Key(type), TypeNames.Short(type));
}
