namespace Runbook.Generators.Checklists;

/// <summary>What is wrong with a checklist as a whole, and the next move.</summary>
internal sealed record ChecklistFault(string What, string NextMove);
