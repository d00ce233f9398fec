namespace Runbook;

/// <summary>The outputs of earlier steps as one step sees them: by slot, in the order in which it and its conditions declare them.</summary>
/// <param name="slots">Slot to index of the step that produces it; -1: none does.</param>
/// <param name="outputs">Index to output; a step that was skipped or has yet to run is absent.</param>
public sealed class StepInputs(IReadOnlyList<int> slots, IReadOnlyDictionary<int, object> outputs)
{
    /// <summary>Whether the output is there.</summary>
    /// <param name="slot">The slot.</param>
    public bool Has(int slot) => outputs.ContainsKey(slots[slot]);

    /// <summary>The output in a slot.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="slot">The slot.</param>
    /// <exception cref="InvalidOperationException">The step produced nothing: a person skipped it.</exception>
    public T Get<T>(int slot) => outputs.TryGetValue(slots[slot], out var value)
        ? (T)value
        : throw new InvalidOperationException($"There is no {typeof(T).Name}: the step that produces it was skipped.");

    /// <summary>The output of a step that may have been skipped.</summary>
    /// <typeparam name="T">Its type.</typeparam>
    /// <param name="slot">The slot.</param>
    public Maybe<T> GetMaybe<T>(int slot) => outputs.TryGetValue(slots[slot], out var value) ? new Maybe<T>((T)value) : Maybe<T>.None;
}
