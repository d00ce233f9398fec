namespace Runbook;

/// <summary>Says what an audience is called.</summary>
/// <param name="title">What people read, in the author's language.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class AudienceAttribute(string title) : Attribute
{
    /// <summary>What people read.</summary>
    public string Title { get; } = title;
}
