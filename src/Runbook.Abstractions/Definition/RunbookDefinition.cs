namespace Runbook;

/// <summary>A runbook, as compiled: everything the engine needs to run it, and nothing about how it was written. Generated; authors do not make one.</summary>
public sealed record RunbookDefinition
{
    /// <summary>Stable id in kebab case.</summary>
    public required string Id { get; init; }

    /// <summary>What people read.</summary>
    public required string Title { get; init; }

    /// <summary>SHA-256, in hex, over what was declared: ids, titles, order, durations, contracts, effects, conditions, roles, monitors, notices, waivers. Not over the bodies of methods.</summary>
    public required string Hash { get; init; }

    /// <summary>The runbook class.</summary>
    public required Type BookType { get; init; }

    /// <summary>In source order.</summary>
    public required IReadOnlyList<ParameterDefinition> Parameters { get; init; }

    /// <summary>In order, the contingencies last; the index of a phase is its place here.</summary>
    public required IReadOnlyList<PhaseDefinition> Phases { get; init; }

    /// <summary>In source order over all phases; the index of a step is its place here.</summary>
    public required IReadOnlyList<StepDefinition> Steps { get; init; }

    /// <summary>In source order.</summary>
    public IReadOnlyList<MonitorDefinition> Monitors { get; init; } = [];

    /// <summary>In source order.</summary>
    public IReadOnlyList<NoticeDefinition> Notices { get; init; } = [];

    /// <summary>Every role that a step, monitor or gate names.</summary>
    public IReadOnlyList<RoleDefinition> Roles { get; init; } = [];

    /// <summary>Resources for which one run at a time is allowed.</summary>
    public IReadOnlyList<string> Exclusive { get; init; } = [];

    /// <summary>Rules that were set aside, and why.</summary>
    public IReadOnlyList<WaiverDefinition> Waivers { get; init; } = [];

    /// <summary>Titles in other languages.</summary>
    public IReadOnlyDictionary<string, string> Translations { get; init; } = new Dictionary<string, string>();

    /// <summary>The checklist as compiled, in Markdown.</summary>
    public string Checklist { get; init; } = string.Empty;

    /// <summary>The diagram of the phases as compiled, in Mermaid.</summary>
    public string Diagram { get; init; } = string.Empty;

    /// <summary>Makes the generated phase machine, in its initial state.</summary>
    public required Func<IPhaseMachine> CreatePhaseMachine { get; init; }

    /// <summary>A role as people are told of it: its title, and in brackets the name that the operators file uses.</summary>
    /// <param name="role">The name of the role.</param>
    public string RoleText(string role) => Roles.FirstOrDefault(declared => declared.Name == role) is { } found && found.Title != role ? $"{found.Title} ({role})" : role;
}
