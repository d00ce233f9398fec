namespace Runbook.Generators.Graph;

/// <summary>
/// What has ended, and what may have begun, when a step starts, on the ways that a run can take: phases one after another, and contingencies between.
/// Conditions play no part: a step that one of them skips has ended. Neither does what a contingency undoes: see <see cref="UndonePhases"/>.
/// </summary>
internal sealed class Ways
{
    private readonly RunbookGraph graph;
    private readonly bool[] reached;
    private readonly StepSet[] ended;
    private readonly BegunSteps begun;

    public Ways(RunbookGraph graph)
    {
        this.graph = graph;
        var phases = graph.Model.Phases;
        reached = phases.Select(static phase => !phase.IsContingency).ToArray();
        ended = new StepSet[phases.Count];
        for (var phase = 0; phase < ended.Length; phase++)
        {
            ended[phase] = new StepSet(graph.Nodes.Count);
            ended[phase].AddRange(0, phases[phase].IsContingency ? graph.Nodes.Count : graph.FirstOf(phase));
        }

        Fixpoint.Repeat(reached.Length, Reach);
        Fixpoint.Repeat(ended.Length, ShrinkEnded);
        begun = new BegunSteps(graph, IsReached);
    }

    /// <summary>A run can come into the phase or contingency.</summary>
    public bool IsReached(int phase) => reached[phase];

    /// <summary>On every way to the start of <paramref name="step"/>, <paramref name="other"/> has ended: it succeeded or was skipped.</summary>
    public bool IsBefore(int other, int step) => ended[graph.Nodes[step].Phase].Contains(other) || graph.Upstream[step].Contains(other);

    /// <summary>On every way that takes this entry into a contingency, <paramref name="other"/> has ended.</summary>
    public bool IsBefore(int other, ContingencyEntry entry) => ended[entry.Phase].Contains(other) || (entry.Step >= 0 && graph.Upstream[entry.Step].Contains(other));

    /// <summary>On every way to the start of <paramref name="step"/>, at least one of <paramref name="others"/> has ended; not always the same.</summary>
    public bool IsAnyBefore(StepSet others, int step)
    {
        var phase = graph.Nodes[step].Phase;
        if (graph.Upstream[step].Intersects(others) || ended[phase].Intersects(others))
        {
            return true;
        }

        if (!graph.Model.Phases[phase].IsContingency)
        {
            return false;
        }

        var behind = ended.Select((before, index) => graph.Model.Phases[index].IsContingency || before.Intersects(others)).ToArray();
        Fixpoint.Repeat(behind.Length, contingency =>
        {
            var lost = behind[contingency] && graph.Entries[contingency].Exists(entry => !behind[entry.Phase] && !(entry.Step >= 0 && graph.Upstream[entry.Step].Intersects(others)));
            behind[contingency] &= !lost;
            return lost;
        });
        return behind[phase];
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

    /// <summary>On some way, <paramref name="other"/> may have begun when <paramref name="step"/> starts. Of the step itself: because its contingency was entered before.</summary>
    public bool MayBeBefore(int other, int step) => begun.AtStart(step).Contains(other);

    /// <summary>Steps that may have begun, on some way, when a phase or contingency is entered.</summary>
    public StepSet MayBeBeforePhase(int phase) => begun.AtEntry(phase);

    /// <summary>Steps that may have begun, on some way, when a contingency is entered on this one; the step that failed is among them.</summary>
    public StepSet MayBeBefore(ContingencyEntry entry) => begun.AtEntry(entry);

    /// <summary>Steps of contingencies that the run may enter from a phase or contingency, and from which it returns.</summary>
    public StepSet DetoursFrom(int phase) => begun.Detours(phase);

    private bool Reach(int contingency) => !reached[contingency] && (reached[contingency] = graph.Entries[contingency].Exists(entry => reached[entry.Phase]));

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
}
