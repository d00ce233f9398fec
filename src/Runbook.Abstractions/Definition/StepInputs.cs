namespace Runbook;

/// <summary>The outputs of earlier steps, by the index of the step that produced them.</summary>
/// <param name="outputs">Index to output; a step that was skipped or has yet to run is absent.</param>
public sealed class StepInputs(IReadOnlyDictionary<int, object> outputs)
{
    /// <summary>Whether the step has produced its output.</summary>
    /// <param name="producer">Index of the step.</param>
    public bool Has(int producer) => outputs.ContainsKey(producer);

    /// <summary>The output of a step.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="producer">Index of the step.</param>
    /// <exception cref="InvalidOperationException">The step produced nothing: a person skipped it.</exception>
    public T Get<T>(int producer) => outputs.TryGetValue(producer, out var value)
        ? (T)value
        : throw new InvalidOperationException($"There is no {typeof(T).Name}: the step that produces it was skipped.");

    /// <summary>The output of a step that may have been skipped.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="producer">Index of the step.</param>
    public Maybe<T> GetMaybe<T>(int producer) => outputs.TryGetValue(producer, out var value) ? new Maybe<T>((T)value) : Maybe<T>.None;
}
