namespace Runbook;

/// <summary>Makes a partial class a runbook. The generator adds its phase machine, its <see cref="RunbookDefinition"/> and its typed step references.</summary>
/// <param name="id">Stable id in kebab case; part of run ids, journals and the definition hash.</param>
/// <param name="title">What people read, in the author's language.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class RunbookAttribute(string id, string title) : Attribute
{
    /// <summary>Stable id in kebab case.</summary>
    public string Id { get; } = id;

    /// <summary>What people read.</summary>
    public string Title { get; } = title;
}
