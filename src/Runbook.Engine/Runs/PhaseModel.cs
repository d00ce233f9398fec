namespace Runbook.Engine.Runs;

/// <summary>Where one phase is: a fold of its events.</summary>
internal sealed class PhaseModel(PhaseDefinition definition)
{
    public PhaseDefinition Definition { get; } = definition;

    public DateTimeOffset? EnteredAt { get; set; }

    public DateTimeOffset? LeftAt { get; set; }

    public TimeSpan ExtendedBy { get; set; }

    public bool Overran { get; set; }

    /// <summary>The box was used up and nobody has decided yet what now: no further step starts.</summary>
    public DateTimeOffset? UndecidedSince { get; set; }

    public TimeSpan? Box => Definition.TimeBox + ExtendedBy;

    /// <summary>When the box is used up. The clock runs from the first entry, over crashes and while people are awaited.</summary>
    public DateTimeOffset? BoxEnd => EnteredAt + Box;
}
