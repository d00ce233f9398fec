namespace Runbook.Steps.Idc;

/// <summary>The container was not restarted, or was and does not run: the message says which, and what to look at.</summary>
/// <param name="target">The container.</param>
/// <param name="message">What was seen, and the next move.</param>
/// <param name="innerException">What Docker answered, if it was an error.</param>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "It is nothing without its facts.")]
public sealed class ContainerRestartException(DockerTarget target, string message, Exception? innerException = null)
    : Exception(message, innerException)
{
    /// <summary>The container.</summary>
    public DockerTarget Target { get; } = target;
}
