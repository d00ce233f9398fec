using Microsoft.CodeAnalysis;
using Runbook.Generators.Parsing;

namespace Runbook.Generators.Bodies;

/// <summary>A class whose bodies run as part of a run: a runbook's, its phases', contingencies' and tracks', and a library step or monitor.</summary>
internal sealed class BodyScope
{
    private readonly INamedTypeSymbol type;
    private readonly string path;
    private readonly bool isLibrary;

    private BodyScope(INamedTypeSymbol type, string path, bool isLibrary)
    {
        this.type = type;
        this.path = path;
        this.isLibrary = isLibrary;
    }

    /// <summary>Null for every other class: of a whole compilation, that is nearly all.</summary>
    public static BodyScope? Find(INamedTypeSymbol type)
    {
        if (type.TypeKind is not (TypeKind.Class or TypeKind.Struct))
        {
            return null;
        }

        if (PathOf(type) is { } path)
        {
            return new BodyScope(type, path, isLibrary: false);
        }

        return LibraryContracts.AnyOf(type) ? new BodyScope(type, type.Name, isLibrary: true) : null;
    }

    /// <summary>The path of a class of a runbook, as step ids have it: empty for the runbook itself. Null: it is none.</summary>
    public static string? PathOf(INamedTypeSymbol type)
    {
        var marks = Marks.Of(type);
        if (marks.IsEmpty)
        {
            return null;
        }

        return marks switch
        {
            _ when marks.Has(AttributeNames.Runbook) => string.Empty,
            _ when IsPhase(marks) => IsRunbook(type.ContainingType) ? type.Name : null,
            _ when marks.Has(AttributeNames.Track) => type.ContainingType is { } phase && IsPhase(Marks.Of(phase)) && IsRunbook(phase.ContainingType) ? $"{phase.Name}.{type.Name}" : null,
            _ => null,
        };
    }

    /// <summary>What a runbook does when it is made, or for those who make it, is no part of a run.</summary>
    public bool Covers(ISymbol member) =>
        SymbolEqualityComparer.Default.Equals(member.ContainingType, type)
        && (path.Length > 0 || (!member.IsStatic && member is not (IMethodSymbol { MethodKind: MethodKind.Constructor } or IFieldSymbol)));

    /// <summary>How messages name the member: a step by its title and id, anything else by its name.</summary>
    public string Label(ISymbol member)
    {
        var named = member is IMethodSymbol { AssociatedSymbol: { } property } ? property : member;
        return isLibrary ? $"'{path}.{Simple(named)}'" : BookMember.Label(named, path);
    }

    /// <summary>Called by the engine, with a token to pass on.</summary>
    public bool IsEntry(IMethodSymbol method) => isLibrary ? LibraryContracts.Implements(method, type) : BookMember.IsStepOrMonitor(method);

    // A constructor has no name that an author wrote, and an explicit implementation one with its interface in it.
    private string Simple(ISymbol member) => member is IMethodSymbol { MethodKind: MethodKind.Constructor or MethodKind.StaticConstructor } ? type.Name : member.Name.Substring(member.Name.LastIndexOf('.') + 1);

    private static bool IsPhase(Marks marks) => marks.Has(AttributeNames.Phase) || marks.Has(AttributeNames.Contingency);

    private static bool IsRunbook(INamedTypeSymbol? type) => type is not null && Marks.Of(type).Has(AttributeNames.Runbook);
}
