using Microsoft.CodeAnalysis;

namespace Runbook.Generators.Parsing;

/// <summary>What the author wrote in a type and marked. Attributes are read once, and before anything that is slower.</summary>
internal static class MarkedMembers
{
    public static Dictionary<ISymbol, Marks> Of(INamedTypeSymbol type, Func<Marks, bool> isMarked)
    {
        var marked = new Dictionary<ISymbol, Marks>(SymbolEqualityComparer.Default);
        foreach (var member in type.GetMembers())
        {
            if (!member.IsImplicitlyDeclared && Marks.Of(member) is { IsEmpty: false } marks && isMarked(marks) && !member.IsGenerated())
            {
                marked.Add(member, marks);
            }
        }

        return marked;
    }
}
