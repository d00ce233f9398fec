namespace Runbook;

/// <summary>Says what a role is called and who may hold it. Checked against the operators file before a run starts.</summary>
/// <param name="title">What people read, in the author's language.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class RoleAttribute(string title) : Attribute
{
    /// <summary>What people read.</summary>
    public string Title { get; } = title;

    /// <summary>How many persons hold it at least. Default: 1.</summary>
    public int Holders { get; set; } = 1;
}
