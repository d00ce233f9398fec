using Microsoft.CodeAnalysis;
using Runbook.Generators.Checklists;

namespace Runbook.Generators.Parsing;

/// <summary>
/// Everything of a runbook that an item of a checklist can stand for: steps, monitors, notices and contingencies, its own and those of the shared runbooks
/// that it derives from. Phases and tracks are headings. Reads titles and nothing else, so it also works for a runbook that is otherwise broken.
/// </summary>
internal static class TitledThings
{
    private static readonly string[] OfRunbooks = [AttributeNames.Monitor, AttributeNames.Notice, AttributeNames.Contingency];

    public static IReadOnlyList<TitledSymbol> Of(INamedTypeSymbol runbook)
    {
        var found = new List<TitledSymbol>();
        foreach (var book in Lineage(runbook))
        {
            var members = MarkedMembers.Of(book, static _ => true);
            AddMarked(members, static marks => OfRunbooks.Select(name => marks[name]).FirstOrDefault(static mark => mark is not null), path: string.Empty, found);
            foreach (var phase in Types(members, AttributeNames.Phase, AttributeNames.Contingency))
            {
                var inPhase = MarkedMembers.Of(phase, static _ => true);
                AddMarked(inPhase, StepMarks.First, phase.Name + ".", found);
                foreach (var track in Types(inPhase, AttributeNames.Track))
                {
                    AddMarked(MarkedMembers.Of(track, StepMarks.IsStep), StepMarks.First, $"{phase.Name}.{track.Name}.", found);
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
            if (Marks.Of(current).Has(AttributeNames.Runbook))
            {
                books.Insert(0, current);
            }
        }

        return books;
    }

    private static IEnumerable<INamedTypeSymbol> Types(Dictionary<ISymbol, Marks> members, params string[] attributes) =>
        members.Where(member => attributes.Any(member.Value.Has)).Select(static member => member.Key).OfType<INamedTypeSymbol>();

    private static void AddMarked(Dictionary<ISymbol, Marks> members, Func<Marks, Mark?> find, string path, List<TitledSymbol> found)
    {
        foreach (var member in members)
        {
            if (find(member.Value) is { } mark && mark.Positional(0) is { } title)
            {
                found.Add(new TitledSymbol(new TitledThing($"'{title}' ({path}{member.Key.Name})", title, IsAdded(member.Key)), member.Key, mark));
            }
        }
    }

    private static bool IsAdded(ISymbol symbol)
    {
        for (var current = symbol; current is not null; current = current.ContainingType)
        {
            if (Marks.Of(current).Has(AttributeNames.Added))
            {
                return true;
            }
        }

        return false;
    }
}
