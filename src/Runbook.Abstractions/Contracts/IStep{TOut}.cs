namespace Runbook;

/// <summary>A step that needs nothing and produces <typeparamref name="TOut"/>. Make one per use: the engine asks the author's property for it each time.</summary>
/// <typeparam name="TOut">A record that round-trips through System.Text.Json: it is journaled before any dependent step starts.</typeparam>
public interface IStep<TOut>
{
    /// <summary>Acts, verifies by reading back, and returns what it proved.</summary>
    /// <param name="context">Clock, cancellation, durable capture.</param>
    /// <exception cref="StepInDoubtException">It cannot be told whether the effect happened.</exception>
    Task<TOut> RunAsync(StepContext context);
}
