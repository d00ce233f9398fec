namespace Runbook.Engine.People;

/// <summary>An operators file that a run cannot start with.</summary>
/// <param name="message">What is wrong, in which line, and what to do.</param>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Without a file and a line it says nothing.")]
public sealed class OperatorsFileException(string message) : Exception(message);
