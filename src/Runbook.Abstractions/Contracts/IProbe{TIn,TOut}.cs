namespace Runbook;

/// <summary>A step that can tell whether it has already happened. Asked when the engine comes back to a step in doubt. Reads only.</summary>
/// <typeparam name="TIn">The step's input.</typeparam>
/// <typeparam name="TOut">The step's output.</typeparam>
public interface IProbe<in TIn, TOut>
{
    /// <summary>Has it already happened?</summary>
    /// <param name="input">What the step was given.</param>
    /// <param name="context">Also holds what the step captured before it acted.</param>
    Task<Probe<TOut>> ProbeAsync(TIn input, StepContext context);
}
