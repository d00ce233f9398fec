namespace Runbook;

/// <summary>A notice, as compiled.</summary>
public sealed record NoticeDefinition
{
    /// <summary>The name of its member.</summary>
    public required string Id { get; init; }

    /// <summary>What people read.</summary>
    public required string Title { get; init; }

    /// <summary>What it hangs on.</summary>
    public required RunEvent On { get; init; }

    /// <summary>Indices of the phases whose events count. Empty: all.</summary>
    public IReadOnlyList<int> During { get; init; } = [];

    /// <summary>The name of the audience's type; what the configuration uses.</summary>
    public required string Audience { get; init; }

    /// <summary>What people read of the audience.</summary>
    public required string AudienceTitle { get; init; }

    /// <summary>The names of its conditions, for people.</summary>
    public IReadOnlyList<string> Conditions { get; init; } = [];

    /// <summary>Slot to index of the step that produces it, as in <see cref="StepDefinition.Inputs"/>.</summary>
    public IReadOnlyList<int> Inputs { get; init; } = [];

    /// <summary>True when the team's checklist lacks it.</summary>
    public bool IsAdded { get; init; }

    /// <summary>Titles in other languages.</summary>
    public IReadOnlyDictionary<string, string> Translations { get; init; } = new Dictionary<string, string>();

    /// <summary>Whether it is sent at all. Arguments: the runbook, the inputs. Null: always.</summary>
    public Func<object, StepInputs, bool>? When { get; init; }

    /// <summary>What it says. Arguments: the runbook, the inputs, what happened.</summary>
    public required Func<object, StepInputs, Occasion, Message> Write { get; init; }
}
