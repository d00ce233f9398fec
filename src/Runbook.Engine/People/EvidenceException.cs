namespace Runbook.Engine.People;

/// <summary>Evidence that cannot be taken.</summary>
/// <param name="message">What is wrong with it, and what is taken.</param>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "It is only ever thrown with a message for the person who attests.")]
public sealed class EvidenceException(string message) : Exception(message);
