namespace Runbook.Engine.People;

/// <summary>No process attends the run, so nobody can carry out a command.</summary>
/// <param name="message">Which run, and how to resume it.</param>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "It is only ever thrown with a message that names the run.")]
public sealed class RunNotAttendedException(string message) : Exception(message);
