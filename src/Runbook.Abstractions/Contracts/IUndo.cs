namespace Runbook;

/// <summary>A step that can be undone from the state it captured before it acted (<see cref="StepContext.CaptureAsync{T}"/>).</summary>
/// <typeparam name="TOut">The step's output.</typeparam>
public interface IUndo<in TOut>
{
    /// <summary>Brings back what was there before, and verifies it by reading back. Idempotent.</summary>
    /// <param name="output">What the step returned.</param>
    /// <param name="context">Holds what the step captured before it acted.</param>
    Task UndoAsync(TOut output, StepContext context);
}
