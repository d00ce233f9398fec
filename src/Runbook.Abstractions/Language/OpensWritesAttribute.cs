namespace Runbook;

/// <summary>The step makes another copy of the data writable. A step that <see cref="ProvesFenceAttribute">proves the fence</see> must stand on every way to it, such that nobody can skip it: as an input.</summary>
/// <remarks>On the type of a library step, or on a step.</remarks>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method | AttributeTargets.Property, Inherited = false)]
public sealed class OpensWritesAttribute : Attribute
{
    /// <summary>Which data, where a runbook moves more than one. Default: the runbook's.</summary>
    public string? Of { get; set; }
}
