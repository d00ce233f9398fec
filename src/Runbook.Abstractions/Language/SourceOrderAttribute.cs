using System.ComponentModel;

namespace Runbook;

/// <summary>The members of a phase or track in source order. Generated into runbooks that others derive from: an assembly does not keep the order.</summary>
/// <param name="members">Names, in order.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
[EditorBrowsable(EditorBrowsableState.Never)]
public sealed class SourceOrderAttribute(params string[] members) : Attribute
{
    /// <summary>Names, in order.</summary>
    public IReadOnlyList<string> Members { get; } = members;
}
