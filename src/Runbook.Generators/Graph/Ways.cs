namespace Runbook.Generators.Graph;

/// <summary>What has ended, and what may have begun, when a step starts, on the ways that a run can take: phases one after another, and contingencies between.</summary>
internal sealed class Ways
{
    private readonly RunbookGraph graph;
    private readonly StepSet[] ended;
    private readonly StepSet[] begun;
    private readonly StepSet[] resumed;

    public Ways(RunbookGraph graph)
    {
        this.graph = graph;
        var phases = graph.Model.Phases.Count;
        ended = new StepSet[phases];
        begun = new StepSet[phases];
        resumed = new StepSet[phases];
        for (var phase = 0; phase < phases; phase++)
        {
            ended[phase] = new StepSet(graph.Nodes.Count);
            ended[phase].AddRange(0, graph.Model.Phases[phase].IsContingency ? graph.Nodes.Count : graph.FirstOf(phase));
            begun[phase] = new StepSet(graph.Nodes.Count);
            resumed[phase] = new StepSet(graph.Nodes.Count);
        }

        Repeat(ShrinkEnded);
        Repeat(GrowResumed);
        Repeat(GrowBegun);
    }

    /// <summary>On every way to the start of <paramref name="step"/>, <paramref name="other"/> has ended: it succeeded or was skipped.</summary>
    public bool IsBefore(int other, int step) => ended[graph.Nodes[step].Phase].Contains(other) || graph.Upstream[step].Contains(other);

    /// <summary>On some way, <paramref name="other"/> may have begun when <paramref name="step"/> starts.</summary>
    public bool MayBeBefore(int other, int step)
    {
        var phase = graph.Nodes[step].Phase;
        return begun[phase].Contains(other) || (graph.Nodes[other].Phase == phase && other != step && !graph.Upstream[other].Contains(step));
    }

    /// <summary>Steps that have ended on every way to the start of this one.</summary>
    public StepSet Before(int step)
    {
        var before = ended[graph.Nodes[step].Phase].Copy();
        before.UnionWith(graph.Upstream[step]);
        return before;
    }

    /// <summary>Steps that have ended on every way to the start of a phase or contingency. Of a contingency that nothing leads to: all of them.</summary>
    public StepSet BeforePhase(int phase) => ended[phase];

    /// <summary>Steps that may have begun, on some way, when a phase or contingency is entered.</summary>
    public StepSet MayBeBeforePhase(int phase) => begun[phase];

    private void Repeat(Func<int, bool> change)
    {
        for (var again = true; again;)
        {
            again = false;
            for (var phase = 0; phase < ended.Length; phase++)
            {
                again |= change(phase);
            }
        }
    }

    private bool ShrinkEnded(int contingency)
    {
        var shrank = false;
        foreach (var entry in graph.Entries[contingency])
        {
            var behind = ended[entry.Phase];
            if (entry.Step >= 0)
            {
                behind = behind.Copy();
                behind.UnionWith(graph.Upstream[entry.Step]);
            }

            shrank |= ended[contingency].IntersectWith(behind);
        }

        return shrank;
    }

    // A contingency that returns has run before whatever still comes in the phase that it was entered from.
    private bool GrowResumed(int contingency)
    {
        var grew = false;
        if (graph.Model.Phases[contingency] is { IsContingency: true, Then: "Resume" })
        {
            foreach (var entry in graph.Entries[contingency])
            {
                grew |= resumed[entry.Phase].UnionWith(Own(contingency));
                grew |= resumed[entry.Phase].UnionWith(resumed[contingency]);
            }
        }

        return grew;
    }

    private bool GrowBegun(int phase)
    {
        var grew = begun[phase].UnionWith(resumed[phase]);
        if (!graph.Model.Phases[phase].IsContingency)
        {
            return phase > 0 && GrowFrom(phase - 1) || grew;
        }

        foreach (var entry in graph.Entries[phase])
        {
            grew |= GrowFrom(entry.Phase);
        }

        return grew;

        bool GrowFrom(int before) => begun[phase].UnionWith(begun[before]) | begun[phase].UnionWith(Own(before));
    }

    private StepSet Own(int phase)
    {
        var steps = new StepSet(graph.Nodes.Count);
        steps.AddRange(graph.FirstOf(phase), graph.CountOf(phase));
        return steps;
    }
}
