namespace Runbook.Generators.Graph;

/// <summary>Conditions that hold whenever the run is in a contingency: those of the steps by whose failure alone it is entered, for a step that was skipped cannot fail.</summary>
internal sealed class EntryConditions
{
    // Null: all of them, for nothing leads there.
    private readonly HashSet<string>?[] known;

    public EntryConditions(RunbookGraph graph)
    {
        known = graph.Model.Phases.Select(static phase => phase.IsContingency ? null : new HashSet<string>(StringComparer.Ordinal)).ToArray();
        Fixpoint.Repeat(known.Length, phase =>
        {
            var shrank = false;
            foreach (var entry in graph.Entries[phase])
            {
                shrank |= Shrink(graph, phase, entry);
            }

            return shrank;
        });
    }

    public bool Hold(int phase, string condition) => known[phase]?.Contains(condition) != false;

    private bool Shrink(RunbookGraph graph, int phase, ContingencyEntry entry)
    {
        if (known[entry.Phase] is not { } before)
        {
            return false;
        }

        var holding = new HashSet<string>(before, StringComparer.Ordinal);
        if (entry.Step >= 0)
        {
            holding.UnionWith(graph.Nodes[entry.Step].Step.Conditions.Select(static condition => condition.Key));
        }

        if (known[phase] is not { } current)
        {
            known[phase] = holding;
            return true;
        }

        var count = current.Count;
        current.IntersectWith(holding);
        return current.Count < count;
    }
}
