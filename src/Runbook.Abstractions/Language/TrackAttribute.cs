namespace Runbook;

/// <summary>A track within a phase: a nested partial class whose steps run one after another, in source order.</summary>
/// <param name="title">What people read, in the author's language.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class TrackAttribute(string title) : Attribute
{
    /// <summary>What people read.</summary>
    public string Title { get; } = title;

    /// <summary>True: runs side by side with the parallel tracks that stand directly before and after it. Default: false.</summary>
    public bool Parallel { get; set; }
}
