namespace Runbook;

/// <summary>The step keeps users off the data: a maintenance page, a read-only service.</summary>
/// <remarks>On the type of a library step, or on a step.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method | AttributeTargets.Property, Inherited = false)]
public sealed class HoldsTrafficAttribute : Attribute
{
    /// <summary>Which data, where a runbook moves more than one. Default: the runbook's.</summary>
    public string? Of { get; set; }
}
