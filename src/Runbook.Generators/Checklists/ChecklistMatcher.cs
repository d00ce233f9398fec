using Runbook.Generators.Diagnostics;

namespace Runbook.Generators.Checklists;

/// <summary>Holds the items of a checklist against what a runbook has, one to one: first by equal title, then by the most similar.</summary>
internal static class ChecklistMatcher
{
    public static IReadOnlyList<ChecklistMismatch> Compare(IReadOnlyList<string> items, IReadOnlyList<TitledThing> things)
    {
        var openItems = new List<int>();
        var openThings = Enumerable.Range(0, things.Count).ToDictionary(static index => index, index => TitleText.Normalize(things[index].Title));
        var byTitle = openThings.ToLookup(static thing => thing.Value, static thing => thing.Key, StringComparer.Ordinal);
        for (var item = 0; item < items.Count; item++)
        {
            var same = byTitle[items[item]].Where(openThings.ContainsKey).ToArray();
            if (same.Length == 0)
            {
                openItems.Add(item);
            }
            else
            {
                openThings.Remove(same[0]);
            }
        }

        return Explain(items, openItems, [.. openThings.Keys.Where(index => !things[index].IsAdded).OrderBy(static index => index)], things);
    }

    private static List<ChecklistMismatch> Explain(IReadOnlyList<string> items, List<int> openItems, List<int> openThings, IReadOnlyList<TitledThing> things)
    {
        var mismatches = new List<ChecklistMismatch>();
        foreach (var repeated in openItems.Where(item => items.Take(item).Contains(items[item], StringComparer.Ordinal)).ToArray())
        {
            // A second step of that title would be no help: people could not tell the two apart.
            mismatches.Add(new ChecklistMismatch(RuleIds.EmptyChecklist, repeated, null));
            openItems.Remove(repeated);
        }

        foreach (var (item, thing) in Reworded(items, openItems, openThings, things))
        {
            if (openItems.Contains(item) && openThings.Remove(thing))
            {
                openItems.Remove(item);
                mismatches.Add(new ChecklistMismatch(RuleIds.ItemReworded, item, thing));
            }
        }

        mismatches.AddRange(openItems.Select(static item => new ChecklistMismatch(RuleIds.ItemWithoutStep, item, null)));
        mismatches.AddRange(openThings.Select(static thing => new ChecklistMismatch(RuleIds.StepWithoutItem, null, thing)));
        return mismatches;
    }

    // The most similar first; among equals, in the order of the checklist.
    private static (int Item, int Thing)[] Reworded(IReadOnlyList<string> items, List<int> openItems, List<int> openThings, IReadOnlyList<TitledThing> things)
    {
        var letters = openThings.ToDictionary(static thing => thing, thing => TitleLetters.Of(things[thing].Title));
        return openItems
            .Select(item => (Item: item, Letters: TitleLetters.Of(items[item])))
            .SelectMany(item => openThings.Select(thing => (item.Item, Thing: thing, Similarity: TitleSimilarity.Of(item.Letters, letters[thing]))))
            .Where(static pair => pair.Similarity >= TitleSimilarity.Reworded)
            .OrderByDescending(static pair => pair.Similarity)
            .ThenBy(static pair => pair.Item)
            .ThenBy(static pair => pair.Thing)
            .Select(static pair => (pair.Item, pair.Thing))
            .ToArray();
    }
}
