namespace Runbook.Engine.Runs;

/// <summary>Where one phase is: a fold of its events.</summary>
internal sealed class PhaseModel(PhaseDefinition definition, int index)
{
    public PhaseDefinition Definition { get; } = definition;

    public int Index { get; } = index;

    public bool IsContingency => Definition.Kind == PhaseKind.Contingency;

    public DateTimeOffset? EnteredAt { get; private set; }

    /// <summary>When it was left for good; to leave it for a contingency that resumes it is not that.</summary>
    public DateTimeOffset? LeftAt { get; private set; }

    /// <summary>When the run came back to it from a contingency last.</summary>
    public DateTimeOffset? ResumedAt { get; set; }

    public TimeSpan ExtendedBy { get; set; }

    public bool Overran { get; set; }

    /// <summary>The box was used up and nobody has decided yet what now: no further step starts.</summary>
    public DateTimeOffset? UndecidedSince { get; set; }

    public TimeSpan? Box => Definition.TimeBox + ExtendedBy;

    /// <summary>When the box is used up. The clock runs from the entry, over crashes, while people are awaited and while a contingency is under way.</summary>
    public DateTimeOffset? BoxEnd => EnteredAt + Box;

    /// <summary>A contingency may be entered again: then nothing counts that was before.</summary>
    public void Enter(DateTimeOffset at)
    {
        (EnteredAt, LeftAt, ResumedAt, UndecidedSince) = (at, null, null, null);
        (ExtendedBy, Overran) = (TimeSpan.Zero, false);
    }

    public void Leave(DateTimeOffset at) => (LeftAt, UndecidedSince) = (at, null);
}
