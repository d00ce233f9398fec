using Microsoft.CodeAnalysis;

namespace Runbook.Generators.Parsing;

/// <summary>Types as text: to be emitted, to be compared, to be read.</summary>
internal static class TypeNames
{
    /// <summary>Valid anywhere, nullable annotations inside type arguments included, its own left out: <c>typeof</c> refuses it.</summary>
    public static string Emitted(ITypeSymbol type) => TypeNameWriter.Write(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated), qualified: true, annotated: true);

    /// <summary>As the author wrote it, for signatures that must match.</summary>
    public static string Declared(ITypeSymbol type) => TypeNameWriter.Write(type, qualified: true, annotated: true);

    /// <summary>The same for the same type, whatever the nullable annotations and tuple names.</summary>
    public static string Key(ITypeSymbol type) => TypeNameWriter.Write(type, qualified: true, annotated: false);

    /// <summary>The key of a type of which the emitted name is known: for most they are the same.</summary>
    public static string Key(ITypeSymbol type, string emitted) => type is INamedTypeSymbol { IsTupleType: false, TypeArguments.Length: 0, ContainingType: null or { IsGenericType: false } } ? emitted : Key(type);

    public static string Short(ITypeSymbol type) => TypeNameWriter.Write(type.WithNullableAnnotation(NullableAnnotation.NotAnnotated), qualified: false, annotated: false);

    /// <summary>The least accessible thing that the type's name mentions.</summary>
    public static Accessibility Reach(ITypeSymbol type)
    {
        switch (type)
        {
            case IArrayTypeSymbol array:
                return Reach(array.ElementType);
            case INamedTypeSymbol named:
                var reach = Accessibility.Public;
                for (var current = named; current is not null; current = current.ContainingType)
                {
                    reach = Narrower(reach, current.DeclaredAccessibility);
                }

                return named.TypeArguments.Aggregate(reach, static (narrowest, argument) => Narrower(narrowest, Reach(argument)));
            default:
                return Accessibility.Public;
        }
    }

    /// <summary>Mentions a type that does not exist: the compiler says so, and better.</summary>
    public static bool HasError(ITypeSymbol type) => type.TypeKind == TypeKind.Error
        || (type is IArrayTypeSymbol array && HasError(array.ElementType))
        || (type is INamedTypeSymbol named && named.TypeArguments.Any(HasError));

    private static Accessibility Narrower(Accessibility left, Accessibility right)
    {
        // Protected is of no use to a static reference; protected internal is internal to it.
        return Rank(left) <= Rank(right) ? left : right;

        static int Rank(Accessibility accessibility) => accessibility switch
        {
            Accessibility.Public or Accessibility.NotApplicable => 2,
            Accessibility.Internal or Accessibility.ProtectedOrInternal => 1,
            _ => 0,
        };
    }
}
