using Microsoft.CodeAnalysis;
using Runbook.Generators.Parsing;

namespace Runbook.Generators.Contracts;

/// <summary>Tells collections by their type, as the serializer does.</summary>
internal static class Collections
{
    public static CollectionKind KindOf(INamedTypeSymbol type)
    {
        if (!IsEnumerable(type))
        {
            return type.Name is "Memory" or "ReadOnlyMemory" && type.IsIn("System") ? CollectionKind.Sequence : type.Is("System.Collections.Generic", "IAsyncEnumerable") ? CollectionKind.ReadOnly : CollectionKind.None;
        }

        return type.RootSpace() == "System" ? KindOfKnown(type) : KindOfOwn(type);
    }

    /// <summary>Of a sequence its elements, of a dictionary its values; and its keys.</summary>
    public static (ITypeSymbol? Key, ITypeSymbol? Element) Parts(INamedTypeSymbol type, CollectionKind kind)
    {
        if (kind == CollectionKind.Dictionary)
        {
            var entries = type.Arity == 2 && type.RootSpace() == "System" ? type : type.AllInterfaces.First(static contract => contract.Name == "IDictionary" && contract.Arity == 2);
            return (entries.TypeArguments[0], entries.TypeArguments[1]);
        }

        return (null, type.Arity == 1 && type.RootSpace() == "System" ? type.TypeArguments[0] : type.AllInterfaces.FirstOrDefault(static contract => contract.Name == "IEnumerable" && contract.Arity == 1)?.TypeArguments[0]);
    }

    private static bool IsEnumerable(INamedTypeSymbol type) =>
        type.Is("System.Collections", "IEnumerable") || type.AllInterfaces.Any(static contract => contract.Is("System.Collections", "IEnumerable"));

    private static CollectionKind KindOfKnown(INamedTypeSymbol type) => type switch
    {
        { Name: "Stack" or "ConcurrentStack" or "ImmutableStack" or "IImmutableStack", Arity: 1 } => CollectionKind.Reversed,
        { Name: "List" or "IList" or "ICollection" or "IEnumerable" or "IReadOnlyList" or "IReadOnlyCollection" or "Collection" or "ObservableCollection" or "LinkedList", Arity: 1 } => CollectionKind.Sequence,
        { Name: "ISet" or "HashSet" or "SortedSet" or "Queue" or "ConcurrentQueue", Arity: 1 } => CollectionKind.Sequence,
        { Name: "ImmutableArray" or "ImmutableList" or "IImmutableList" or "ImmutableHashSet" or "ImmutableSortedSet" or "IImmutableSet" or "ImmutableQueue" or "IImmutableQueue", Arity: 1 } => CollectionKind.Sequence,
        { Name: "Dictionary" or "IDictionary" or "IReadOnlyDictionary" or "SortedDictionary" or "SortedList" or "ConcurrentDictionary", Arity: 2 } => CollectionKind.Dictionary,
        { Name: "ImmutableDictionary" or "ImmutableSortedDictionary" or "IImmutableDictionary", Arity: 2 } => CollectionKind.Dictionary,
        { Arity: 0 } when !type.AllInterfaces.Any(static contract => contract.Is("System.Collections.Generic", "IEnumerable")) => CollectionKind.Untyped,
        _ => CollectionKind.ReadOnly,
    };

    private static CollectionKind KindOfOwn(INamedTypeSymbol type)
    {
        if (type.IsAbstract || !type.InstanceConstructors.Any(static constructor => constructor.Parameters.IsEmpty && constructor.DeclaredAccessibility == Accessibility.Public))
        {
            return CollectionKind.ReadOnly;
        }

        if (type.GetMembers().Any(static member => member is IPropertySymbol { IsIndexer: false, IsStatic: false, DeclaredAccessibility: Accessibility.Public, SetMethod: not null }))
        {
            return CollectionKind.WithMembers;
        }

        return type.AllInterfaces.Any(static contract => contract.Is("System.Collections.Generic", "IDictionary")) ? CollectionKind.Dictionary
            : type.AllInterfaces.Any(static contract => contract.Is("System.Collections.Generic", "ICollection")) ? CollectionKind.Sequence
            : CollectionKind.ReadOnly;
    }
}
