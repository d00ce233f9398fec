namespace Runbook.Engine.People;

/// <summary>A command did not reach the run, or its answer did not come back.</summary>
/// <param name="message">What happened, whether the command may have been carried out, and what to do.</param>
/// <param name="innerException">What broke.</param>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "It is only ever thrown with a message that says whether the command may have been carried out.")]
public sealed class CommandFailedException(string message, Exception? innerException = null) : Exception(message, innerException);
