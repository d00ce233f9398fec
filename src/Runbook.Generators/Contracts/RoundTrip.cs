using Microsoft.CodeAnalysis;
using Runbook.Generators.Parsing;

namespace Runbook.Generators.Contracts;

/// <summary>Tells from a type whether its values come back from the journal as they were. What it cannot tell, it leaves alone.</summary>
internal sealed class RoundTrip
{
    // A type that contains ever larger types of its own has no end.
    private const int Deepest = 32;

    private readonly HashSet<ITypeSymbol> seen = new(SymbolEqualityComparer.Default);

    private RoundTrip()
    {
    }

    public static ContractFault? Find(ITypeSymbol type) => new RoundTrip().Check(type, string.Empty, 0);

    private ContractFault? Check(ITypeSymbol type, string path, int depth)
    {
        if (depth > Deepest || type.TypeKind is TypeKind.Error or TypeKind.TypeParameter || Scalars.IsScalar(type) || !seen.Add(type) || type.HasConverter())
        {
            return null;
        }

        if (Unwritable.Find(type) is var (what, move))
        {
            return Fault(type, path, what, move);
        }

        return type switch
        {
            IArrayTypeSymbol { Rank: > 1 } => Fault(type, path, "an array of more than one dimension", "Use an array of arrays"),
            IArrayTypeSymbol array => Check(array.ElementType, MemberPath.Element(path), depth + 1),
            INamedTypeSymbol { OriginalDefinition.SpecialType: SpecialType.System_Nullable_T } nullable => Check(nullable.TypeArguments[0], path, depth + 1),
            INamedTypeSymbol { Name: "Maybe", Arity: 1 } maybe when maybe.IsInRunbookNamespace() => Check(maybe.TypeArguments[0], path, depth + 1),
            INamedTypeSymbol { Name: "KeyValuePair", Arity: 2 } pair when pair.IsIn("System.Collections.Generic") => CheckPair(pair, path, depth),
            INamedTypeSymbol named => Collections.KindOf(named) is not CollectionKind.None and var kind ? CheckCollection(named, kind, path, depth) : CheckObject(named, path, depth),
            _ => null,
        };
    }

    private ContractFault? CheckPair(INamedTypeSymbol pair, string path, int depth) =>
        Check(pair.TypeArguments[0], MemberPath.Join(path, "Key"), depth + 1) ?? Check(pair.TypeArguments[1], MemberPath.Join(path, "Value"), depth + 1);

    private ContractFault? CheckCollection(INamedTypeSymbol type, CollectionKind kind, string path, int depth)
    {
        var (key, element) = Collections.Parts(type, kind);
        switch (kind)
        {
            case CollectionKind.Reversed:
                return Fault(type, path, "a stack, which comes back upside down", "Use IReadOnlyList<T>");
            case CollectionKind.Untyped:
                return Fault(type, path, "a collection whose elements have no type", "Use IReadOnlyList<T> or IReadOnlyDictionary<string, T>");
            case CollectionKind.ReadOnly:
                return Fault(type, path, "a collection that cannot be filled again", "Use IReadOnlyList<T> or IReadOnlyDictionary<string, T>");
            case CollectionKind.WithMembers:
                return Fault(type, path, "a collection, of which only the elements are written", "Declare a record that has the collection as a member");
            case CollectionKind.Dictionary when key is not null && !Scalars.IsKey(key) && !key.HasConverter() && key.TypeKind is not (TypeKind.TypeParameter or TypeKind.Error):
                return Fault(type, path, "a dictionary whose keys are no text, number, time or enum", "Use a list of records, or a key of these kinds");
            default:
                return element is null ? null : Check(element, MemberPath.Element(path), depth + 1);
        }
    }

    private ContractFault? CheckObject(INamedTypeSymbol type, string path, int depth)
    {
        var derived = type.DerivedTypes().ToArray();
        if (derived.FirstOrDefault(static entry => entry.Name is null).Type is { } unnamed)
        {
            return Fault(type, path, $"a base type, and nothing in the journal would say that it was a {TypeNames.Short(unnamed)}", $"Name it: [JsonDerivedType(typeof({TypeNames.Short(unnamed)}), \"…\")]");
        }

        foreach (var (alternative, _) in derived)
        {
            if (Check(alternative, path, depth + 1) is { } fault)
            {
                return fault;
            }
        }

        if (type.IsAbstract)
        {
            return derived.Length > 0 ? null : Fault(
                type,
                path,
                type.TypeKind == TypeKind.Interface ? "an interface, and nothing says which type to make of it" : "an abstract class, and nothing says which type to make of it",
                "Declare a concrete type, or name those that it may be: [JsonDerivedType(typeof(…), \"…\")]");
        }

        return CheckMembers(type, path, depth);
    }

    private ContractFault? CheckMembers(INamedTypeSymbol type, string path, int depth)
    {
        var members = new MemberChecks(type, path);
        if (members.FindFault() is { } fault)
        {
            return fault;
        }

        foreach (var (member, isRead) in members.Written)
        {
            var memberType = Members.TypeOf(member);
            var memberPath = MemberPath.Join(path, member.Name);
            // What is computed need not be read; it must only not fail when it is written.
            var inner = isRead ? Check(memberType, memberPath, depth + 1) : CheckComputed(memberType, memberPath);
            if (inner is not null)
            {
                return inner;
            }
        }

        return null;
    }

    private static ContractFault? CheckComputed(ITypeSymbol type, string path) =>
        type.SpecialType != SpecialType.System_Object && !type.IsTupleType && Unwritable.Find(type) is var (what, _) ? Fault(type, path, what, "Mark it with [JsonIgnore], or make it a method") : null;

    private static ContractFault Fault(ITypeSymbol type, string path, string what, string move) =>
        new(path.Length == 0 ? $"it is {what}" : $"{MemberPath.Describe(path)} is {TypeNames.Short(type)}, {what}", move);
}
