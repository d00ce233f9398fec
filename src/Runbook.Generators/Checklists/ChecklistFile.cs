namespace Runbook.Generators.Checklists;

/// <summary>A checklist of the team's. <see cref="Runbook"/> is the id that the project names, if any; <see cref="Fault"/> says why there are no items.</summary>
internal sealed record ChecklistFile(string Path, string? Runbook, IReadOnlyList<ChecklistItem> Items, ChecklistFault? Fault)
{
    public string Name => System.IO.Path.GetFileName(Path);

    /// <param name="path">Where it is.</param>
    /// <param name="runbook">The id that the project names, if any.</param>
    /// <param name="text">What is in it; null when it cannot be read.</param>
    /// <param name="isUtf8">False: it had to be read in a legacy encoding, which was a guess.</param>
    public static ChecklistFile Read(string path, string? runbook, string? text, bool isUtf8)
    {
        if (text is null)
        {
            return new ChecklistFile(path, runbook, [], new ChecklistFault("cannot be read", "Correct its path, or its permissions"));
        }

        if (!isUtf8 || text.Contains('\uFFFD'))
        {
            return new ChecklistFile(path, runbook, [], new ChecklistFault("is not UTF-8", "Save it as UTF-8"));
        }

        var items = ChecklistParser.Parse(text);
        return new ChecklistFile(path, runbook, items, items.Count > 0 ? null : new ChecklistFault("has no items", "Write them as '- [ ] title', or take the file out of Runbook_Checklist"));
    }

    /// <summary>Which of the project's runbooks it is for: a place in the list, or why none.</summary>
    public (int? Runbook, ChecklistFault? Fault) Resolve(IReadOnlyList<(string Id, bool IsShared)> runbooks)
    {
        var all = runbooks.Select(static (runbook, index) => (runbook.Id, runbook.IsShared, Index: index)).ToArray();
        if (all.Length == 0)
        {
            return (null, new ChecklistFault("is for no runbook, since this project has none", "Take the file out of Runbook_Checklist, or move it to the project of its runbook"));
        }

        // What is shared is not run itself; it counts where there is nothing else, or by name.
        var candidates = Runbook is not null ? all.Where(runbook => runbook.Id == Runbook).ToArray()
            : all.Any(static runbook => !runbook.IsShared) ? all.Where(static runbook => !runbook.IsShared).ToArray()
            : all;
        var names = string.Join(", ", all.Select(static runbook => $"'{runbook.Id}'"));
        return candidates.Length switch
        {
            1 => (candidates[0].Index, null),
            0 => (null, new ChecklistFault($"is for runbook '{Runbook}', which this project does not have", $"Name one of {names} in Runbook of its Runbook_Checklist item")),
            _ when Runbook is not null => (null, new ChecklistFault($"is for runbook '{Runbook}', and this project has {candidates.Length} with that id", "Give each runbook an id of its own")),
            _ => (null, new ChecklistFault("does not say which runbook it is for", $"Add Runbook=\"…\" to its Runbook_Checklist item; this project has {names}")),
        };
    }
}
