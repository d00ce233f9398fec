using Microsoft.CodeAnalysis;

namespace Runbook.Generators.CodeFixes.Syntax;

/// <summary>What a step takes and returns, as far as a fix must know.</summary>
internal static class Contracts
{
    /// <summary>The types in the signature of a member, and in the contract of a library step.</summary>
    public static IEnumerable<ITypeSymbol> TypesOf(ISymbol member) => member switch
    {
        IMethodSymbol method => method.Parameters.Select(static parameter => parameter.Type).Append(method.ReturnType),
        IPropertySymbol property => StepInterfaces(property.Type).SelectMany(static contract => contract.TypeArguments).Append(property.Type),
        _ => [],
    };

    /// <summary>What a step consumes: <c>Maybe</c> and tuples taken apart.</summary>
    public static IEnumerable<ITypeSymbol> InputsOf(ISymbol step) => step switch
    {
        IMethodSymbol method => method.Parameters.SelectMany(static parameter => TakeApart(parameter.Type)),
        IPropertySymbol property => StepInterfaces(property.Type).Where(static contract => contract.Arity == 2).SelectMany(static contract => TakeApart(contract.TypeArguments[0])),
        _ => [],
    };

    /// <summary>What a step produces; null: nothing.</summary>
    public static ITypeSymbol? OutputOf(ISymbol step) => step switch
    {
        IMethodSymbol { ReturnsVoid: true } => null,
        IMethodSymbol { ReturnType: INamedTypeSymbol { Name: "Task" or "ValueTask", Arity: <= 1 } task } when TaskTypes.IsInTasks(task) => task.TypeArguments.FirstOrDefault(),
        IMethodSymbol method => method.ReturnType,
        IPropertySymbol property => StepInterfaces(property.Type).FirstOrDefault()?.TypeArguments.Last(),
        _ => null,
    };

    /// <summary>The type and those that its name mentions: arguments, and what each is nested in.</summary>
    public static IEnumerable<INamedTypeSymbol> Mentioned(ITypeSymbol type)
    {
        if (type is IArrayTypeSymbol array)
        {
            return Mentioned(array.ElementType);
        }

        return type is INamedTypeSymbol named
            ? named.TypeArguments.SelectMany(Mentioned).Concat(Nesting(named).Select(static around => around.OriginalDefinition))
            : [];
    }

    /// <summary>The least accessible thing that the type's name mentions: public, internal, or private for all that is less.</summary>
    public static Accessibility Reach(ITypeSymbol type)
    {
        var mentioned = Mentioned(type).Select(static part => part.DeclaredAccessibility).ToArray();
        return mentioned.Any(IsHidden) ? Accessibility.Private
            : mentioned.All(static access => access is Accessibility.Public or Accessibility.NotApplicable) ? Accessibility.Public
            : Accessibility.Internal;
    }

    public static bool IsHidden(Accessibility access) => access is Accessibility.Private or Accessibility.Protected or Accessibility.ProtectedAndInternal;

    private static IEnumerable<INamedTypeSymbol> StepInterfaces(ITypeSymbol type) =>
        type.AllInterfaces.Concat(type is INamedTypeSymbol { TypeKind: TypeKind.Interface } self ? [self] : [])
            .Where(static candidate => candidate is { Name: "IStep", Arity: 1 or 2 } && Marks.IsOfLanguage(candidate));

    private static IEnumerable<ITypeSymbol> TakeApart(ITypeSymbol type) => type switch
    {
        INamedTypeSymbol { IsTupleType: true } tuple => tuple.TupleElements.SelectMany(static element => TakeApart(element.Type)),
        INamedTypeSymbol { Name: "Maybe", Arity: 1 } maybe when Marks.IsOfLanguage(maybe) => TakeApart(maybe.TypeArguments[0]),
        _ => [type],
    };

    private static IEnumerable<INamedTypeSymbol> Nesting(INamedTypeSymbol type)
    {
        for (var current = type; current is not null; current = current.ContainingType)
        {
            yield return current;
        }
    }
}
