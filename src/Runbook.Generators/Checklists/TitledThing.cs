namespace Runbook.Generators.Checklists;

/// <summary>What a runbook has with a title of its own: a step, monitor, notice or contingency. <see cref="IsAdded"/>: the author says that the checklist lacks it, and why.</summary>
internal sealed record TitledThing(string Label, string Title, bool IsAdded);
