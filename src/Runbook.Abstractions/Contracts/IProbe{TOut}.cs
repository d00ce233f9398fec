namespace Runbook;

/// <summary>A step without inputs that can tell whether it has already happened. Asked when the engine comes back to a step in doubt. Reads only.</summary>
/// <typeparam name="TOut">The step's output.</typeparam>
public interface IProbe<TOut>
{
    /// <summary>Has it already happened?</summary>
    /// <param name="context">Also holds what the step captured before it acted.</param>
    Task<Probe<TOut>> ProbeAsync(StepContext context);
}
