using System.ComponentModel;

namespace Runbook;

/// <summary>What generated bodies of people's steps call. The channel flows with the asynchronous call, so parallel runs in one process do not meet.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class Person
{
    private static readonly AsyncLocal<IPersonChannel?> Current = new();

    /// <summary>Asks the person of a step and returns the answer.</summary>
    /// <typeparam name="T">The step's output.</typeparam>
    /// <param name="step">The step that asks.</param>
    /// <param name="shown">What the step takes.</param>
    /// <param name="cancellationToken">Ends the wait.</param>
    /// <exception cref="InvalidOperationException">Called outside a run.</exception>
    public static async Task<T> AskAsync<T>(StepRef step, IReadOnlyList<object?> shown, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(step);
        var channel = Current.Value ?? throw new InvalidOperationException(
            $"Step '{step.Id}' is a person's step and was called outside a run, so there is nobody to ask. Run the runbook, or call it within Person.Use(channel).");
        return (T)(await channel.AskAsync(step, shown, cancellationToken).ConfigureAwait(false))!;
    }

    /// <summary>Makes <paramref name="channel"/> the one that people's steps use, until disposed.</summary>
    /// <param name="channel">Where questions go.</param>
    public static IDisposable Use(IPersonChannel channel)
    {
        var previous = Current.Value;
        Current.Value = channel;
        return new Restore(previous);
    }

    private sealed class Restore(IPersonChannel? previous) : IDisposable
    {
        public void Dispose() => Current.Value = previous;
    }
}
