namespace Runbook;

/// <summary>The step changes something, and nothing undoes it: why that is acceptable.</summary>
/// <param name="reason">Why, for the one who reads the plan.</param>
/// <remarks>On the type of a library step, or on a step.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method | AttributeTargets.Property, Inherited = false)]
public sealed class NoUndoAttribute(string reason) : Attribute
{
    /// <summary>Why.</summary>
    public string Reason { get; } = reason;
}
