namespace Runbook;

/// <summary>Names a step without a string.</summary>
/// <param name="id">As <c>Phase.Track.Member</c>.</param>
/// <param name="index">Its place in the definition.</param>
public abstract class StepRef(string id, int index)
{
    /// <summary>As <c>Phase.Track.Member</c>.</summary>
    public string Id { get; } = id;

    /// <summary>Its place in <see cref="RunbookDefinition.Steps"/>.</summary>
    public int Index { get; } = index;

    /// <inheritdoc/>
    public override string ToString() => Id;
}
