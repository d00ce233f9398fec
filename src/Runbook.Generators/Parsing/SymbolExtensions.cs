using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Runbook.Generators.Parsing;

internal static class SymbolExtensions
{
    private static readonly string GeneratedBy = typeof(RunbookGenerator).FullName!;

    public static bool IsInRunbookNamespace(this ISymbol? symbol) =>
        symbol?.ContainingNamespace is { Name: "Runbook", ContainingNamespace.IsGlobalNamespace: true } && symbol.ContainingType is null;

    /// <summary>A constructor argument as text; null when it is not a constant, which the compiler reports by itself.</summary>
    public static string? Positional(this AttributeData attribute, int index) =>
        attribute.ConstructorArguments.Length > index && attribute.ConstructorArguments[index] is { Kind: TypedConstantKind.Primitive } argument ? argument.Value as string : null;

    public static object? Named(this AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            // Array constants throw on Value, and an expression that is no constant is an error of the compiler's already.
            if (argument.Key == name && argument.Value.Kind is (TypedConstantKind.Primitive or TypedConstantKind.Enum or TypedConstantKind.Type))
            {
                return argument.Value.Value;
            }
        }

        return null;
    }

    /// <summary>The types that an array argument lists; empty when it is not given.</summary>
    public static IEnumerable<INamedTypeSymbol> NamedTypes(this AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name && argument.Value is { Kind: TypedConstantKind.Array, IsNull: false } array)
            {
                return array.Values.Where(static value => value.Kind == TypedConstantKind.Type).Select(static value => value.Value).OfType<INamedTypeSymbol>();
            }
        }

        return [];
    }

    /// <summary>The texts that an array argument lists.</summary>
    public static IEnumerable<string> NamedTexts(this AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name && argument.Value is { Kind: TypedConstantKind.Array, IsNull: false } array)
            {
                return array.Values.Where(static value => value.Kind == TypedConstantKind.Primitive).Select(static value => value.Value).OfType<string>();
            }
        }

        return [];
    }

    public static int Number(this AttributeData attribute, string name, int fallback) => attribute.Named(name) is int number ? number : fallback;

    public static bool IsGiven(this AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Declared in another assembly, so that its bodies are not to be seen.</summary>
    public static bool IsFromMetadata(this ISymbol symbol) => symbol.DeclaringSyntaxReferences.Length == 0;

    /// <summary>An enum argument by the name of its member; null when it is not given, or no member.</summary>
    public static string? NamedMember(this AttributeData attribute, string name)
    {
        foreach (var argument in attribute.NamedArguments)
        {
            if (argument.Key == name && argument.Value is { Kind: TypedConstantKind.Enum, Type: { } type } constant)
            {
                return type.GetMembers().OfType<IFieldSymbol>().FirstOrDefault(member => member.HasConstantValue && Equals(member.ConstantValue, constant.Value))?.Name;
            }
        }

        return null;
    }

    /// <summary>Declared partial in every part; only then may the generator add a part.</summary>
    public static bool IsPartial(this INamedTypeSymbol type)
    {
        foreach (var reference in type.DeclaringSyntaxReferences)
        {
            if (!reference.SyntaxTree.IsGenerated() && reference.GetSyntax() is TypeDeclarationSyntax syntax && !syntax.Modifiers.Any(Microsoft.CodeAnalysis.CSharp.SyntaxKind.PartialKeyword))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The analyzer sees the compilation with the generator's output in it; what that declares is not the author's.</summary>
    public static bool IsGenerated(this ISymbol symbol) =>
        symbol.DeclaringSyntaxReferences.Length > 0 && symbol.DeclaringSyntaxReferences.All(static reference => reference.SyntaxTree.IsGenerated());

    public static bool IsGenerated(this SyntaxTree tree) => tree.FilePath.Contains(GeneratedBy);

    public static bool Implements(this ITypeSymbol type, string name) => type.AllInterfaces.Any(candidate => candidate.Name == name && candidate.Arity == 0 && candidate.IsInRunbookNamespace());

    /// <summary>The type itself, when it is an interface, and all interfaces that it implements, of that name and arity in namespace Runbook.</summary>
    public static IEnumerable<INamedTypeSymbol> Contracts(this ITypeSymbol type, string name, int arity)
    {
        IEnumerable<INamedTypeSymbol> all = type.AllInterfaces;
        if (type is INamedTypeSymbol { TypeKind: TypeKind.Interface } self)
        {
            all = all.Prepend(self);
        }

        return all.Where(candidate => candidate.Name == name && candidate.Arity == arity && candidate.IsInRunbookNamespace());
    }

    public static string Keyword(this INamedTypeSymbol type) => type switch
    {
        { TypeKind: TypeKind.Interface } => "interface",
        { TypeKind: TypeKind.Struct, IsRecord: true } => "record struct",
        { TypeKind: TypeKind.Struct } => "struct",
        { IsRecord: true } => "record",
        _ => "class",
    };
}
