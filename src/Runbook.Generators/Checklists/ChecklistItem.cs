namespace Runbook.Generators.Checklists;

/// <summary>One item of a checklist. <see cref="Number"/> counts from 1; <see cref="Line"/> and <see cref="Column"/> from 0, and with <see cref="Start"/> and <see cref="Length"/> they say where its title stands in the file.</summary>
internal sealed record ChecklistItem(int Number, string Title, int Start, int Length, int Line, int Column);
