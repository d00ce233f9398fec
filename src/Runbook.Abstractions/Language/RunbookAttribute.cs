namespace Runbook;

/// <summary>
/// Makes a partial class a runbook. The generator adds its phase machine, its <see cref="RunbookDefinition"/> and its typed step references.
/// An abstract class is shared: it is not run itself; runbooks that derive from it, in this assembly or another, take over its phases, contingencies,
/// parameters, monitors and notices. Where phases come from more than one file, each says its <see cref="PhaseAttribute.Order"/>.
/// </summary>
/// <param name="id">Stable id in kebab case; part of run ids, journals and the definition hash.</param>
/// <param name="title">What people read, in the author's language.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class RunbookAttribute(string id, string title) : Attribute
{
    /// <summary>Stable id in kebab case.</summary>
    public string Id { get; } = id;

    /// <summary>What people read.</summary>
    public string Title { get; } = title;

    /// <summary>Languages besides the author's in which every title is given by <see cref="TitleAttribute"/>. Default: none.</summary>
    public string[]? Languages { get; set; }

    /// <summary>The role that answers for steps where neither they nor their track or phase name one. Default: none.</summary>
    public Type? Owner { get; set; }
}
