using Microsoft.CodeAnalysis;
using Runbook.Generators.Model;

namespace Runbook.Generators.Parsing;

internal static class ArgumentParser
{
    public static EquatableArray<ArgumentModel> ParseAll(IMethodSymbol method)
    {
        if (method.Parameters.IsEmpty)
        {
            return default;
        }

        var arguments = new ArgumentModel[method.Parameters.Length];
        for (var i = 0; i < arguments.Length; i++)
        {
            arguments[i] = Parse(method.Parameters[i].Type);
        }

        return new EquatableArray<ArgumentModel>(arguments);
    }

    public static ArgumentModel Parse(ITypeSymbol type)
    {
        if (type is INamedTypeSymbol { Name: "Maybe", Arity: 1 } maybe && maybe.IsInRunbookNamespace())
        {
            return Create(ArgumentKind.MaybeInput, maybe.TypeArguments[0]);
        }

        return Create(KindOf(type), type);
    }

    public static ArgumentKind KindOf(ITypeSymbol type) => type switch
    {
        { Name: "CancellationToken" } when IsIn(type, "Threading", "System") => ArgumentKind.CancellationToken,
        { Name: "StepContext" } when type.IsInRunbookNamespace() => ArgumentKind.StepContext,
        { Name: "Occasion" } when type.IsInRunbookNamespace() => ArgumentKind.Occasion,
        { Name: "TimeProvider" } when type.ContainingNamespace is { Name: "System", ContainingNamespace.IsGlobalNamespace: true } => ArgumentKind.Time,
        { Name: "Maybe" } when type is INamedTypeSymbol { Arity: 1 } && type.IsInRunbookNamespace() => ArgumentKind.MaybeInput,
        _ => ArgumentKind.Input,
    };

    private static bool IsIn(ITypeSymbol type, string inner, string outer) =>
        type.ContainingNamespace is { } space && space.Name == inner && space.ContainingNamespace is { ContainingNamespace.IsGlobalNamespace: true } around && around.Name == outer;

    private static ArgumentModel Create(ArgumentKind kind, ITypeSymbol type)
    {
        var emitted = TypeNames.Emitted(type);
        return new ArgumentModel(kind, emitted, TypeNames.Key(type, emitted), TypeNames.Short(type));
    }
}
