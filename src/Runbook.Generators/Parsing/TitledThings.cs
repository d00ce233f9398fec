using Microsoft.CodeAnalysis;
using Runbook.Generators.Checklists;

namespace Runbook.Generators.Parsing;

/// <summary>
/// Everything of a runbook that an item of a checklist can stand for: steps, monitors, notices and contingencies, its own and those of the shared runbooks
/// that it derives from. Phases and tracks are headings. Reads titles and nothing else, so it also works for a runbook that is otherwise broken.
/// </summary>
internal static class TitledThings
{
    private const string Added = "AddedAttribute";
    private const string Contingency = "ContingencyAttribute";

    private static readonly HashSet<string> OfSteps = new(StringComparer.Ordinal) { AttributeNames.Step, AttributeNames.Manual, AttributeNames.Approval, "GoNoGoAttribute" };
    private static readonly HashSet<string> OfRunbooks = new(StringComparer.Ordinal) { "MonitorAttribute", "NoticeAttribute", Contingency };

    public static IReadOnlyList<TitledSymbol> Of(INamedTypeSymbol runbook)
    {
        var found = new List<TitledSymbol>();
        foreach (var book in Lineage(runbook))
        {
            found.AddRange(Marked(book, OfRunbooks, path: string.Empty));
            foreach (var phase in Nested(book, AttributeNames.Phase, Contingency))
            {
                AddSteps(phase, phase.Name, found);
                foreach (var track in Nested(phase, AttributeNames.Track))
                {
                    AddSteps(track, $"{phase.Name}.{track.Name}", found);
                }
            }
        }

        return found;
    }

    // What is shared comes first.
    private static IEnumerable<INamedTypeSymbol> Lineage(INamedTypeSymbol runbook)
    {
        var books = new List<INamedTypeSymbol>();
        for (var current = runbook; current is not null; current = current.BaseType)
        {
            if (current.HasAttribute(AttributeNames.Runbook))
            {
                books.Insert(0, current);
            }
        }

        return books;
    }

    private static IEnumerable<INamedTypeSymbol> Nested(INamedTypeSymbol type, params string[] attributes) =>
        type.GetTypeMembers().Where(member => !member.IsGenerated() && attributes.Any(member.HasAttribute));

    private static void AddSteps(INamedTypeSymbol type, string path, List<TitledSymbol> found) => found.AddRange(Marked(type, OfSteps, path + "."));

    private static IEnumerable<TitledSymbol> Marked(INamedTypeSymbol type, HashSet<string> attributes, string path)
    {
        foreach (var member in type.AuthoredMembers())
        {
            var mark = member.GetAttributes().FirstOrDefault(attribute => attribute.AttributeClass is { } known && attributes.Contains(known.Name) && known.IsInRunbookNamespace());
            if (mark?.Positional(0) is { } title)
            {
                yield return new TitledSymbol(new TitledThing($"'{title}' ({path}{member.Name})", title, IsAdded(member)), member, mark);
            }
        }
    }

    private static bool IsAdded(ISymbol symbol)
    {
        for (var current = symbol; current is not null; current = current.ContainingType)
        {
            if (current.HasAttribute(Added))
            {
                return true;
            }
        }

        return false;
    }
}
