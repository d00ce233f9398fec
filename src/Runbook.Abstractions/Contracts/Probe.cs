namespace Runbook;

/// <summary>The answer of a probe: did the step in doubt happen?</summary>
/// <param name="Answer">Done, not done, or unknown.</param>
/// <param name="Reason">What was seen, in a sentence; journaled, and shown to the person who must decide when the answer is unknown.</param>
/// <param name="Value">The step's output when done.</param>
public sealed record Probe<TOut>(ProbeAnswer Answer, string Reason, TOut? Value)
{
    /// <summary>It happened.</summary>
    /// <param name="value">The output, rebuilt from what was read.</param>
    /// <param name="reason">What was seen.</param>
    public static Probe<TOut> Done(TOut value, string reason) => new(ProbeAnswer.Done, reason, value);

    /// <summary>It did not happen: it is safe to run the step.</summary>
    /// <param name="reason">What was seen.</param>
    public static Probe<TOut> NotDone(string reason) => new(ProbeAnswer.NotDone, reason, default);

    /// <summary>It cannot be told: a person decides.</summary>
    /// <param name="reason">What was seen.</param>
    public static Probe<TOut> Unknown(string reason) => new(ProbeAnswer.Unknown, reason, default);

    /// <summary>The same answer without its type, for the engine.</summary>
    public Probe<object> Untyped() => new(Answer, Reason, Value);
}
