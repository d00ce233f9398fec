using Microsoft.CodeAnalysis;
using Runbook.Generators.Parsing;

namespace Runbook.Generators.Contracts;

/// <summary>Looks for secrets in a contract type: by type, and by the names of its texts.</summary>
internal sealed class SecretSearch
{
    private const int Deepest = 32;

    private readonly HashSet<ITypeSymbol> seen = new(SymbolEqualityComparer.Default);

    private SecretSearch()
    {
    }

    /// <summary>What was found, as a sentence without its end; null when nothing was.</summary>
    public static string? Find(ITypeSymbol type) => new SecretSearch().Search(type, string.Empty, 0);

    private string? Search(ITypeSymbol type, string path, int depth)
    {
        if (depth > Deepest || type.TypeKind is TypeKind.Error or TypeKind.TypeParameter)
        {
            return null;
        }

        // Before anything is marked as seen: each place where one stands is worth its name.
        if (IsSecret(type))
        {
            return $"{MemberPath.Describe(path)} is a {TypeNames.Short(type)}";
        }

        if (Scalars.IsScalar(type) || !seen.Add(type))
        {
            return null;
        }

        return type switch
        {
            IArrayTypeSymbol array => Search(array.ElementType, MemberPath.Element(path), depth + 1),
            INamedTypeSymbol named when IsWrapper(named) => Search(named.TypeArguments[0], path, depth + 1),
            INamedTypeSymbol named when IsFrameworks(named) => SearchElements(named, path, depth),
            INamedTypeSymbol named when !named.HasConverter() => SearchMembers(named, path, depth),
            _ => null,
        };
    }

    private string? SearchElements(INamedTypeSymbol type, string path, int depth)
    {
        foreach (var argument in type.TypeArguments)
        {
            if (Search(argument, MemberPath.Element(path), depth + 1) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private string? SearchMembers(INamedTypeSymbol type, string path, int depth)
    {
        foreach (var (derived, _) in type.DerivedTypes())
        {
            if (Search(derived, path, depth + 1) is { } found)
            {
                return found;
            }
        }

        foreach (var member in Members.Of(type))
        {
            if (!member.IsIgnored() && (member.DeclaredAccessibility == Accessibility.Public || member.IsIncluded()) && SearchMember(member, path, depth) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    private string? SearchMember(ISymbol member, string path, int depth)
    {
        var type = Members.TypeOf(member);
        var inner = MemberPath.Join(path, member.Name);
        return Search(type, inner, depth + 1) ?? (IsText(type) && SecretNames.IsSecret(member.Name) ? $"{MemberPath.Describe(inner)} has the name of a secret" : null);
    }

    private static bool IsSecret(ITypeSymbol type) =>
        (type is INamedTypeSymbol { Name: "Secret", Arity: 1 } && type.IsInRunbookNamespace()) || type.Is("System.Security", "SecureString") || type.Is("System.Net", "NetworkCredential");

    private static bool IsWrapper(INamedTypeSymbol type) =>
        type.OriginalDefinition.SpecialType == SpecialType.System_Nullable_T || (type is { Name: "Maybe", Arity: 1 } && type.IsInRunbookNamespace());

    // A secret is a text or bytes, or a list of these.
    private static bool IsText(ITypeSymbol type) => type switch
    {
        { SpecialType: SpecialType.System_String or SpecialType.System_Char or SpecialType.System_Byte } => true,
        IArrayTypeSymbol array => IsText(array.ElementType),
        INamedTypeSymbol { Arity: 1 } named => IsFrameworks(named) && IsText(named.TypeArguments[0]),
        _ => false,
    };

    private static bool IsFrameworks(INamedTypeSymbol type) => !type.IsTupleType && type.RootSpace() is "System" or "Microsoft";
}
