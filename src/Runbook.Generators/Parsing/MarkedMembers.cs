using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Runbook.Generators.Parsing;

/// <summary>What the author wrote in a type and marked. Attributes are read once, and before anything that is slower.</summary>
internal static class MarkedMembers
{
    public static Dictionary<ISymbol, Marks> Of(INamedTypeSymbol type, Func<Marks, bool> isMarked) => Of(type, isMarked, Marks.Of);

    public static Dictionary<ISymbol, Marks> Of(INamedTypeSymbol type, Func<Marks, bool> isMarked, ParseContext context) => Of(type, isMarked, context.Reader.Read);

    /// <summary>Steps: methods and properties. An attribute on what cannot carry it is an error of the compiler's already, and there while somebody types.</summary>
    public static Dictionary<ISymbol, Marks> Steps(INamedTypeSymbol type, bool tracksToo, ParseContext context)
    {
        var marked = Of(type, marks => StepMarks.IsStep(marks) || (tracksToo && marks.Has(AttributeNames.Track)), context);
        foreach (var member in marked.Keys.ToArray())
        {
            if (member is INamedTypeSymbol ? !tracksToo || !marked[member].Has(AttributeNames.Track) : !StepMarks.IsStep(marked[member]))
            {
                marked.Remove(member);
            }
        }

        return marked;
    }

    private static Dictionary<ISymbol, Marks> Of(INamedTypeSymbol type, Func<Marks, bool> isMarked, Func<ISymbol, Marks> read)
    {
        var marked = new Dictionary<ISymbol, Marks>(SymbolEqualityComparer.Default);
        foreach (var member in type.GetMembers())
        {
            if (CanBeMarked(member) && read(member) is { IsEmpty: false } marks && isMarked(marks) && !member.IsGenerated())
            {
                marked.Add(member, marks);
            }
        }

        return marked;
    }

    // What stands without attributes is told by syntax, which costs nothing.
    private static bool CanBeMarked(ISymbol member)
    {
        // A member that has no name yet is being typed.
        if (member.IsImplicitlyDeclared || member.Name.Length == 0 || member is not (IMethodSymbol { MethodKind: MethodKind.Ordinary } or IPropertySymbol or INamedTypeSymbol))
        {
            return false;
        }

        foreach (var reference in member.DeclaringSyntaxReferences)
        {
            if (reference.GetSyntax() is MemberDeclarationSyntax { AttributeLists.Count: > 0 })
            {
                return true;
            }
        }

        return member.IsFromMetadata();
    }
}
