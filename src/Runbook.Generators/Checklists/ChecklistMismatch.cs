namespace Runbook.Generators.Checklists;

/// <summary>Where a checklist and a runbook do not agree. <see cref="Item"/> and <see cref="Thing"/> are places in the lists that were compared.</summary>
internal sealed record ChecklistMismatch(string Rule, int? Item, int? Thing);
