namespace Runbook.Engine.Planning;

/// <summary>What a runbook declares that this version of the engine does not do: said before a run starts, so that people do it.</summary>
public static class NotDoneYet
{
    /// <summary>A sentence for each kind; empty: the engine does all that the runbook declares.</summary>
    /// <param name="definition">The runbook, as compiled.</param>
    public static IReadOnlyList<string> Of(RunbookDefinition definition)
    {
        ArgumentNullException.ThrowIfNull(definition);
        var soaks = definition.Phases.Where(static phase => phase.AtLeast is not null).Select(static phase => $"'{phase.Title}' ({Duration.Format(phase.AtLeast!.Value)})").ToArray();
        var retries = definition.Steps.Count(static step => step.Retry is not null);
        var undos = definition.Phases.Where(static phase => phase.Undo.Count > 0).Select(static phase => $"'{phase.Title}'").ToArray();
        return
        [
            .. Line(definition.Monitors.Count, $"monitors: {definition.Monitors.Count} declared, none is watched yet. Watch them yourselves."),
            .. Line(definition.Notices.Count, $"notices: {definition.Notices.Count} declared, none is sent yet. Tell people yourselves."),
            .. Line(soaks.Length, $"soak: no phase is held for its least time yet, it ends with its last step: {string.Join(", ", soaks)}."),
            .. Line(retries, $"retry: {retries} {(retries == 1 ? "step declares" : "steps declare")} it, none is retried by itself yet. A step that fails asks at once."),
            .. Line(undos.Length, $"undo: contingencies that undo phases first are not offered yet: {string.Join(", ", undos)}."),
        ];
    }

    private static IEnumerable<string> Line(int count, string sentence) => count == 0 ? [] : [sentence];
}
