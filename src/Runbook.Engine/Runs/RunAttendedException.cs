namespace Runbook.Engine.Runs;

/// <summary>Another process attends the run: one executor per run.</summary>
/// <param name="message">Which run, and what to do instead.</param>
/// <param name="innerException">What the system said. Default: nothing.</param>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "It is only ever thrown with a message that names the run.")]
public sealed class RunAttendedException(string message, Exception? innerException = null) : Exception(message, innerException);
