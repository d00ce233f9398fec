namespace Runbook.Generators.Model;

/// <summary>A runbook as declared: strings, enums and arrays of them, no symbols and no positions, so that an edit elsewhere changes nothing here.</summary>
internal sealed record RunbookModel(
    string Namespace,
    EquatableArray<string> OuterClasses,
    string Keyword,
    string Name,
    string FullName,
    string Id,
    string Title,
    bool CanExtend,
    bool CanCreate,
    EquatableArray<ConstructorModel> Constructors,
    EquatableArray<ParameterModel> Parameters,
    EquatableArray<PhaseModel> Phases,
    EquatableArray<Finding> Faults)
{
    public const string Subject = "";

    /// <summary>True when a step could not be read, so that its output and its kind are unknown.</summary>
    public bool HasUnreadableSteps { get; init; }

    /// <summary>True when a name that the generator needs is taken: only bodies can be emitted then.</summary>
    public bool HasNameClash { get; init; }
}
