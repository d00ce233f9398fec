using Microsoft.CodeAnalysis;
using Runbook.Generators.Diagnostics;
using Runbook.Generators.Model;

namespace Runbook.Generators.Parsing;

/// <summary>A runbook and the shared ones that it derives from: what it takes over.</summary>
internal static class RunbookFamily
{
    /// <summary>The runbook itself last, so that what is shared comes first.</summary>
    public static IReadOnlyList<INamedTypeSymbol> Of(INamedTypeSymbol type, string subject, ParseContext context)
    {
        var books = new List<INamedTypeSymbol> { type };
        for (var book = type.BaseType; book is not null && book.SpecialType != SpecialType.System_Object; book = book.BaseType)
        {
            if (!Marks.Of(book).Has(AttributeNames.Runbook))
            {
                continue;
            }

            if (!book.IsAbstract)
            {
                context.ReportIdentifier(RuleIds.BadClass, subject, type.Name, $"derives from runbook '{book.Name}', which is run itself", $"Make '{book.Name}' abstract, or move what both share into an abstract runbook");
            }

            books.Insert(0, book);
        }

        return books;
    }

    /// <summary>The owner that the nearest of the runbooks names that it derives from, or null.</summary>
    public static RoleModel? InheritedOwner(IReadOnlyList<INamedTypeSymbol> books, string subject, string label, ParseContext context)
    {
        context.IsInherited = true;
        var owner = books.Take(books.Count - 1).Reverse()
            .Select(book => RoleParser.Parse(Marks.Of(book)[AttributeNames.Runbook]!, "Owner", subject, label, context))
            .FirstOrDefault(static role => role is not null);
        context.IsInherited = false;
        return owner;
    }

    /// <summary>Everything marked in any of them.</summary>
    public static Dictionary<ISymbol, Marks> Members(IReadOnlyList<INamedTypeSymbol> books, ParseContext context)
    {
        var members = MarkedMembers.Of(books[0], static _ => true, context);
        for (var i = 1; i < books.Count; i++)
        {
            foreach (var member in MarkedMembers.Of(books[i], static _ => true, context))
            {
                members.Add(member.Key, member.Value);
            }
        }

        return members;
    }

    /// <summary>The phases in order, then the contingencies. Both are registered with <paramref name="context"/>, so that attributes can name them.</summary>
    public static IReadOnlyList<INamedTypeSymbol> Phases(Dictionary<ISymbol, Marks> members, string subject, string title, ParseContext context)
    {
        var (phases, contingencies) = (new List<ISymbol>(), new List<ISymbol>());
        var names = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in members.Keys.OfType<INamedTypeSymbol>())
        {
            var marks = members[member];
            var isContingency = !marks.Has(AttributeNames.Phase);
            if (isContingency && !marks.Has(AttributeNames.Contingency))
            {
                continue;
            }

            if (!names.Add(member.Name))
            {
                context.IsInherited = !IsOwn(member, context);
                context.ReportIdentifier(RuleIds.DuplicateId, context.Subjects.Add(member.Name, member), member.Name, "phase");
                context.IsInherited = false;
                continue;
            }

            context.Phases.Add(member, isContingency);
            (isContingency ? contingencies : phases).Add(member);
        }

        // Where all of them are taken over, their order is not this runbook's to mend.
        context.IsInherited = !phases.Any(phase => IsOwn(phase, context));
        var ordered = SourceOrder.SortOrdered(phases, AttributeNames.Phase, subject, "phases", title, context);
        context.IsInherited = false;
        return ordered.Concat(SourceOrder.SortFree(contingencies)).Cast<INamedTypeSymbol>().ToArray();
    }

    private static bool IsOwn(ISymbol member, ParseContext context) => SymbolEqualityComparer.Default.Equals(member.ContainingType, context.Runbook);
}
