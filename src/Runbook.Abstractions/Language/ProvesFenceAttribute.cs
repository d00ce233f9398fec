namespace Runbook;

/// <summary>When the step has succeeded, the old copy of the data takes no more writes, and that has been proven.</summary>
/// <remarks>On the type of a library step, or on a step.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method | AttributeTargets.Property, Inherited = false)]
public sealed class ProvesFenceAttribute : Attribute
{
    /// <summary>Which data, where a runbook moves more than one. Default: the runbook's.</summary>
    public string? Of { get; set; }
}
