namespace Runbook;

/// <summary>A step that the team's checklist lacks, and why it is there.</summary>
/// <param name="reason">Why.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method | AttributeTargets.Property, Inherited = false)]
public sealed class AddedAttribute(string reason) : Attribute
{
    /// <summary>Why.</summary>
    public string Reason { get; } = reason;
}
