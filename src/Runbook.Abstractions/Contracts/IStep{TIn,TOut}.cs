namespace Runbook;

/// <summary>A step that consumes <typeparamref name="TIn"/> (a tuple means several inputs) and produces <typeparamref name="TOut"/>.</summary>
/// <typeparam name="TIn">Found by exact type among the outputs of the steps before it.</typeparam>
/// <typeparam name="TOut">A record that round-trips through System.Text.Json: it is journaled before any dependent step starts.</typeparam>
public interface IStep<in TIn, TOut>
{
    /// <summary>Acts, verifies by reading back, and returns what it proved.</summary>
    /// <param name="input">What earlier steps produced.</param>
    /// <param name="context">Clock, cancellation, durable capture.</param>
    /// <exception cref="StepInDoubtException">It cannot be told whether the effect happened.</exception>
    Task<TOut> RunAsync(TIn input, StepContext context);
}
