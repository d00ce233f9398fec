namespace Runbook;

/// <summary>The step writes to this resource. Steps that may run side by side never write to one resource.</summary>
/// <param name="resource">The resource, as the team calls it.</param>
/// <remarks>On the type of a library step, or on a step.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method | AttributeTargets.Property, Inherited = false, AllowMultiple = true)]
public sealed class WritesAttribute(string resource) : Attribute
{
    /// <summary>The resource, as the team calls it.</summary>
    public string Resource { get; } = resource;
}
