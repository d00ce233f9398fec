namespace MigrationRollback.Targets;

/// <summary>The targets file cannot be used.</summary>
/// <param name="message">What is wrong, and the next move.</param>
/// <param name="innerException">What was thrown.</param>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "Without the file it says nothing.")]
public sealed class TargetsException(string message, Exception? innerException = null) : Exception(message, innerException);
