namespace RollbackLab;

/// <summary>The command line cannot be understood.</summary>
[System.Diagnostics.CodeAnalysis.SuppressMessage("Design", "CA1032:Implement standard exception constructors", Justification = "It is only ever thrown with a message.")]
internal sealed class OptionException(string message) : Exception(message);
