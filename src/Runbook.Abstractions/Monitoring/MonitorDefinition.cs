namespace Runbook;

/// <summary>A monitor, as compiled.</summary>
public sealed record MonitorDefinition
{
    /// <summary>The name of its member.</summary>
    public required string Id { get; init; }

    /// <summary>What people read.</summary>
    public required string Title { get; init; }

    /// <summary>How often it samples.</summary>
    public required TimeSpan Every { get; init; }

    /// <summary>How long readings must be bad before that is a breach. Zero: the first one.</summary>
    public TimeSpan Sustained { get; init; }

    /// <summary>Indices of the phases that it watches. Empty: all.</summary>
    public IReadOnlyList<int> During { get; init; } = [];

    /// <summary>What a breach does.</summary>
    public Breach Action { get; init; }

    /// <summary>Index of the contingency that a breach offers. Null: none.</summary>
    public int? Contingency { get; init; }

    /// <summary>The name of the role that is told. Null: none.</summary>
    public string? Owner { get; init; }

    /// <summary>Slot to index of the step that produces it, as in <see cref="StepDefinition.Inputs"/>.</summary>
    public IReadOnlyList<int> Inputs { get; init; } = [];

    /// <summary>True when the team's checklist lacks it.</summary>
    public bool IsAdded { get; init; }

    /// <summary>Titles in other languages.</summary>
    public IReadOnlyDictionary<string, string> Translations { get; init; } = new Dictionary<string, string>();

    /// <summary>Samples once. Arguments: the runbook, the inputs, the clock, the token.</summary>
    public required Func<object, StepInputs, TimeProvider, CancellationToken, Task<Reading>> Read { get; init; }
}
