using MigrationRollback.Tests.Coverage;

namespace MigrationRollback.Tests;

/// <summary>Every item of the customer's checklist is in the runbook, word for word, and once.</summary>
public sealed class ChecklistTests
{
    private static readonly RunbookDefinition Definition = IdcRollback.Definition;

    [Fact]
    public void Items_AreAllThere_WordForWord_AndOnce()
    {
        var items = ChecklistItem.ReadTitles();

        Assert.Equal(100, items.Count);
        Assert.Equal(items.Order(StringComparer.Ordinal), Titles(isAdded: false).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void WhatWasAdded_IsNotInTheChecklist_AndHasATitleOfItsOwn()
    {
        var added = Titles(isAdded: true).ToArray();

        Assert.NotEmpty(added);
        Assert.Equal(added.Distinct(), added);
        Assert.Empty(added.Intersect(ChecklistItem.ReadTitles()));
    }

    private static IEnumerable<string> Titles(bool isAdded) =>
    [
        .. Definition.Steps.Where(step => step.IsAdded == isAdded).Select(static step => step.Title),
        .. Definition.Monitors.Where(monitor => monitor.IsAdded == isAdded).Select(static monitor => monitor.Title),
        .. Definition.Notices.Where(notice => notice.IsAdded == isAdded).Select(static notice => notice.Title),
        .. Definition.Phases.Where(phase => phase.Kind == PhaseKind.Contingency && phase.IsAdded == isAdded).Select(static phase => phase.Title),
    ];
}
