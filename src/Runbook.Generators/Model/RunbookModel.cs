namespace Runbook.Generators.Model;

/// <summary>A runbook as declared: strings, enums and arrays of them, no symbols and no positions, so that an edit elsewhere changes nothing here.</summary>
internal sealed record RunbookModel(string Namespace, EquatableArray<string> OuterClasses, string Keyword, string Name, string FullName, string Id, string Title)
{
    public const string Subject = "";

    public bool CanExtend { get; init; } = true;

    public bool CanCreate { get; init; } = true;

    /// <summary>It is not run itself; others derive from it.</summary>
    public bool IsAbstract { get; init; }

    public bool IsPublic { get; init; } = true;

    /// <summary>It derives from a runbook, whose generated members its own hide.</summary>
    public bool IsDerived { get; init; }

    public EquatableArray<ConstructorModel> Constructors { get; init; }

    public EquatableArray<ParameterModel> Parameters { get; init; }

    /// <summary>In order, the contingencies last.</summary>
    public EquatableArray<PhaseModel> Phases { get; init; }

    public EquatableArray<MonitorModel> Monitors { get; init; }

    public EquatableArray<NoticeModel> Notices { get; init; }

    public EquatableArray<string> Languages { get; init; }

    public EquatableArray<string> Exclusive { get; init; }

    public EquatableArray<TranslationModel> Translations { get; init; }

    public EquatableArray<WaiverModel> Waivers { get; init; }

    public RoleModel? Owner { get; init; }

    public EquatableArray<Finding> Faults { get; init; }

    /// <summary>True when a step could not be read, so that its output and its kind are unknown.</summary>
    public bool HasUnreadableSteps { get; init; }

    /// <summary>True when a role that is named somewhere could not be read, so that who owns what is unknown.</summary>
    public bool HasUnreadableRoles { get; init; }

    /// <summary>True when a name that the generator needs is taken: only bodies can be emitted then.</summary>
    public bool HasNameClash { get; init; }

    public string Label => $"'{Title}' ({Name})";

    /// <summary>The index of a phase or contingency by the name of its class, or -1.</summary>
    public int IndexOf(string? name)
    {
        for (var i = 0; i < Phases.Count; i++)
        {
            if (Phases[i].Name == name)
            {
                return i;
            }
        }

        return -1;
    }
}
