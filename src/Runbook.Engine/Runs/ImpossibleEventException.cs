namespace Runbook.Engine.Runs;

/// <summary>An event that cannot follow on those before it: the journal is of another definition or was made by hand, or the engine has a fault. The run stops rather than guess.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Without the event it says nothing.")]
public sealed class ImpossibleEventException(string message) : Exception(message);
