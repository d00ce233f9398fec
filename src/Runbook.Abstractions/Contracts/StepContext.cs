using System.Diagnostics.CodeAnalysis;

namespace Runbook;

/// <summary>What the engine lends a step for one attempt.</summary>
public abstract class StepContext
{
    /// <summary>The run, for correlation in logs of other systems.</summary>
    public abstract string RunId { get; }

    /// <summary>The step, as <c>Phase.Track.Member</c>.</summary>
    public abstract string StepId { get; }

    /// <summary>1 for the first attempt.</summary>
    public abstract int Attempt { get; }

    /// <summary>The clock. A step uses no other.</summary>
    public abstract TimeProvider Time { get; }

    /// <summary>When the engine stops waiting: the step's timeout clipped to the phase's box. Null: never.</summary>
    public abstract DateTimeOffset? Deadline { get; }

    /// <summary>Cancelled at the deadline, and when the run is interrupted. A step that does not end soon after is in doubt.</summary>
    public abstract CancellationToken CancellationToken { get; }

    /// <summary>Stores the state that undo and probe need, durably, before the step acts. The first capture of a step stands: on a later attempt this returns what the first one stored, so that undo never takes half-changed state for the original.</summary>
    /// <typeparam name="T">A record that round-trips through System.Text.Json, without secrets.</typeparam>
    /// <param name="state">What was read before acting.</param>
    /// <returns>The capture that stands, once it is on disk.</returns>
    public abstract Task<T> CaptureAsync<T>(T state)
        where T : notnull;

    /// <summary>Gets what the step captured, on this attempt or an earlier one.</summary>
    /// <typeparam name="T">The type that was captured.</typeparam>
    /// <param name="state">The capture.</param>
    public abstract bool TryGetCaptured<T>([MaybeNullWhen(false)] out T state)
        where T : notnull;

    /// <summary>Tells the operator how far it is. Not journaled; may be dropped when it comes faster than people read.</summary>
    /// <param name="message">A short sentence without secrets.</param>
    public abstract void Report(string message);
}
