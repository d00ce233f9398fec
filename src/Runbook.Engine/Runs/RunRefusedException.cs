namespace Runbook.Engine.Runs;

/// <summary>A run that was not started or taken up. Nothing has acted.</summary>
/// <param name="message">Why, and what to do instead.</param>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "It is only ever thrown with a message.")]
public sealed class RunRefusedException(string message) : Exception(message);
