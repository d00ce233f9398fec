namespace Runbook.Generators.Graph;

/// <summary>What may have begun, on some way, when a step starts or a phase or contingency is entered.</summary>
internal sealed class BegunSteps
{
    private readonly RunbookGraph graph;
    private readonly StepSet[] atEntry;
    private readonly StepSet[] detours;
    private readonly StepSet?[] atStart;

    public BegunSteps(RunbookGraph graph, Func<int, bool> isReached)
    {
        this.graph = graph;
        atEntry = graph.Model.Phases.Select(_ => new StepSet(graph.Nodes.Count)).ToArray();
        detours = graph.Model.Phases.Select(_ => new StepSet(graph.Nodes.Count)).ToArray();
        Fixpoint.Repeat(detours.Length, GrowDetours);
        Fixpoint.Repeat(atEntry.Length, phase => GrowEntry(phase, isReached));
        atStart = new StepSet?[graph.Nodes.Count];
    }

    /// <summary>When a step starts; it is among them only where its contingency was entered before.</summary>
    public StepSet AtStart(int step) => atStart[step] ??= At(graph.Nodes[step].Phase, step);

    /// <summary>When a phase or contingency is entered.</summary>
    public StepSet AtEntry(int phase) => atEntry[phase];

    /// <summary>When a contingency is entered on this way; the step that failed is among them.</summary>
    public StepSet AtEntry(ContingencyEntry entry)
    {
        if (entry.Step < 0)
        {
            return Behind(entry.Phase);
        }

        var set = At(entry.Phase, entry.Step);
        set.Add(entry.Step);
        return set;
    }

    /// <summary>Steps of contingencies that the run may enter from a phase or contingency, and from which it returns.</summary>
    public StepSet Detours(int phase) => detours[phase];

    private bool GrowDetours(int contingency)
    {
        var grew = false;
        foreach (var entry in Returns(contingency) ? graph.Entries[contingency] : [])
        {
            grew |= AddWithDetours(detours[entry.Phase], contingency);
        }

        return grew;
    }

    private bool GrowEntry(int phase, Func<int, bool> isReached)
    {
        if (!graph.Model.Phases[phase].IsContingency)
        {
            return phase > 0 && atEntry[phase].UnionWith(Behind(phase - 1));
        }

        var grew = false;
        foreach (var entry in graph.Entries[phase].Where(entry => isReached(entry.Phase)))
        {
            grew |= atEntry[phase].UnionWith(AtEntry(entry));
        }

        return grew;
    }

    // All but what waits for the step; of contingencies, those that can have been entered by then, if only because the step itself failed the first time.
    private StepSet At(int phase, int step)
    {
        var set = atEntry[phase].Copy();
        for (var other = graph.FirstOf(phase); other < graph.FirstOf(phase) + graph.CountOf(phase); other++)
        {
            if (other != step && !graph.Upstream[other].Contains(step))
            {
                set.Add(other);
            }
        }

        for (var contingency = 0; contingency < graph.Entries.Count; contingency++)
        {
            if (Returns(contingency) && graph.Entries[contingency].Exists(entry => entry.Phase == phase && (entry.Step < 0 || !graph.Upstream[entry.Step].Contains(step))))
            {
                AddWithDetours(set, contingency);
            }
        }

        return set;
    }

    private StepSet Behind(int phase)
    {
        var set = atEntry[phase].Copy();
        AddWithDetours(set, phase);
        return set;
    }

    private bool AddWithDetours(StepSet set, int phase)
    {
        var own = new StepSet(graph.Nodes.Count);
        own.AddRange(graph.FirstOf(phase), graph.CountOf(phase));
        return set.UnionWith(own) | set.UnionWith(detours[phase]);
    }

    private bool Returns(int phase) => graph.Model.Phases[phase] is { IsContingency: true, Then: "Resume" };
}
