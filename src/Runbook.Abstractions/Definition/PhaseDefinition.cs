namespace Runbook;

/// <summary>A phase or contingency, as compiled.</summary>
public sealed record PhaseDefinition
{
    /// <summary>The name of its class.</summary>
    public required string Id { get; init; }

    /// <summary>What people read.</summary>
    public required string Title { get; init; }

    /// <summary>Null: no box.</summary>
    public TimeSpan? TimeBox { get; init; }

    /// <summary>What happens when the box is used up.</summary>
    public Overrun OnOverrun { get; init; }

    /// <summary>Whether it is on the way of every run.</summary>
    public PhaseKind Kind { get; init; }

    /// <summary>Index of the contingency that is offered when the box is used up. Null: none.</summary>
    public int? OverrunTo { get; init; }

    /// <summary>Soak: how long the phase lasts at least. Null: it ends with its last step.</summary>
    public TimeSpan? AtLeast { get; init; }

    /// <summary>Of a contingency: what follows its last step.</summary>
    public Afterwards Then { get; init; }

    /// <summary>Of a contingency: indices of the phases whose steps are undone first.</summary>
    public IReadOnlyList<int> Undo { get; init; } = [];

    /// <summary>True when the team's checklist lacks it.</summary>
    public bool IsAdded { get; init; }

    /// <summary>Titles in other languages.</summary>
    public IReadOnlyDictionary<string, string> Translations { get; init; } = new Dictionary<string, string>();

    /// <summary>Index of its first step.</summary>
    public required int FirstStep { get; init; }

    /// <summary>How many steps follow from there.</summary>
    public required int StepCount { get; init; }
}
