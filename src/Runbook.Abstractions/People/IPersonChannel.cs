using System.ComponentModel;

namespace Runbook;

/// <summary>How the body of a person's step reaches the person. The engine supplies it; authors do not.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public interface IPersonChannel
{
    /// <summary>Asks, and completes when the person has answered.</summary>
    /// <param name="step">The step that asks.</param>
    /// <param name="shown">What the step takes: the person sees it before answering.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <returns>The answer, of the step's output type.</returns>
    Task<object?> AskAsync(StepRef step, IReadOnlyList<object?> shown, CancellationToken cancellationToken);
}
