namespace Runbook.Engine.Runs;

/// <summary>The run that was asked for does not exist.</summary>
/// <param name="message">Where it was looked for, and what is there.</param>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "It is only ever thrown with a message.")]
public sealed class RunNotFoundException(string message) : Exception(message);
