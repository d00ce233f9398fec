namespace Runbook.Generators.Graph;

/// <summary>Which phases a contingency may have undone when the run is in another, or in a contingency: what their steps did is no longer so, although they have ended.</summary>
internal sealed class UndonePhases
{
    private readonly HashSet<int>[] undone;

    public UndonePhases(RunbookGraph graph)
    {
        undone = graph.Model.Phases.Select(phase => new HashSet<int>(phase.Undo.Select(graph.Model.IndexOf))).ToArray();
        if (undone.Any(static set => set.Count > 0))
        {
            Fixpoint.Repeat(undone.Length, phase => Grow(graph, phase));
        }
    }

    public bool MayBeUndone(int phase, int here) => undone[here].Contains(phase);

    private bool Grow(RunbookGraph graph, int phase)
    {
        var model = graph.Model.Phases[phase];
        var grew = !model.IsContingency && phase > 0 && Add(phase, phase - 1);
        foreach (var entry in graph.Entries[phase])
        {
            grew |= Add(phase, entry.Phase);
            grew |= model.Then == "Resume" && Add(entry.Phase, phase);
        }

        return grew;
    }

    // The phase that the run goes back to is run again.
    private bool Add(int here, int from)
    {
        var count = undone[here].Count;
        undone[here].UnionWith(undone[from].Where(phase => phase != here));
        return undone[here].Count > count;
    }
}
