namespace Runbook.Engine.Scheduling;

/// <summary>The run's loop has ended; what was asked of it was not done.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "It says one thing.")]
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1064:Exceptions should be public", Justification = "Steps see it only as a cancelled call; commands get a reply instead.")]
internal sealed class RunEndedException() : Exception("The run has ended or was interrupted; nothing was done.");
