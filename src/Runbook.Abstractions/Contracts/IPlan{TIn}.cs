namespace Runbook;

/// <summary>A step that can say what it would do. Reads only: nothing it calls may change anything.</summary>
/// <typeparam name="TIn">The step's input.</typeparam>
public interface IPlan<TIn>
{
    /// <summary>The SQL, API calls and files that <c>RunAsync</c> would touch, as things stand now.</summary>
    /// <param name="input">None when an earlier step has yet to run: then say so in <see cref="StepPlan.Unknown"/> instead of guessing.</param>
    /// <param name="context">Clock and cancellation.</param>
    Task<StepPlan> PlanAsync(Maybe<TIn> input, PlanContext context);
}
