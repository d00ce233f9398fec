namespace Runbook.Steps.Idc;

/// <summary>The Docker Engine answers, and has no such container.</summary>
/// <param name="target">What was looked for.</param>
/// <param name="known">The containers that are there, as <c>name (status)</c>.</param>
/// <param name="innerException">Docker's answer.</param>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "It is nothing without its facts.")]
public sealed class ContainerNotFoundException(DockerTarget target, IReadOnlyList<string> known, Exception innerException)
    : Exception(Describe(target, known), innerException)
{
    /// <summary>What was looked for.</summary>
    public DockerTarget Target { get; } = target;

    /// <summary>The containers that are there, running or not, as <c>name (status)</c>.</summary>
    public IReadOnlyList<string> Known { get; } = known;

    private static string Describe(DockerTarget target, IReadOnlyList<string> known)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(known);
        var there = known.Count == 0 ? "It has none at all; is this the right engine?" : $"It has: {string.Join(", ", known)}.";
        return $"Docker at {target.Endpoint} has no container '{target.Container}' ({target.Name}). {there}";
    }
}
