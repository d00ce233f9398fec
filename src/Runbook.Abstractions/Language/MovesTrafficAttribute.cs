namespace Runbook;

/// <summary>
/// The step lets users onto the target. Behind it nothing may be destroyed or restored, unless a step that <see cref="HoldsTrafficAttribute">holds the traffic</see> stands between.
/// Where it says of which data it is, a step that says by <see cref="WritesAttribute"/> that it writes others is free.
/// </summary>
/// <remarks>On the type of a library step, or on a step.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method | AttributeTargets.Property, Inherited = false)]
public sealed class MovesTrafficAttribute : Attribute
{
    /// <summary>Which data, where a runbook moves more than one. Default: the runbook's.</summary>
    public string? Of { get; set; }
}
