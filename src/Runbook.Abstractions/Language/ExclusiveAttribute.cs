namespace Runbook;

/// <summary>One run at a time for this resource, whatever the runbook.</summary>
/// <param name="resource">The resource, as the team calls it.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false, AllowMultiple = true)]
public sealed class ExclusiveAttribute(string resource) : Attribute
{
    /// <summary>The resource.</summary>
    public string Resource { get; } = resource;
}
