namespace Runbook;

/// <summary>
/// A poll of several roles: a partial method without a body that returns <c>Task&lt;Go&gt;</c>. One NO stops. It shows what it takes.
/// A gate: it is never skipped, and the executor of a run has no vote.
/// </summary>
/// <param name="title">What people read, in the author's language.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class GoNoGoAttribute(string title) : Attribute
{
    /// <summary>What people read.</summary>
    public string Title { get; } = title;

    /// <summary>The roles that are polled. Required.</summary>
    public Type[]? Roles { get; set; }

    /// <summary>How many of the roles must say GO. Default: all.</summary>
    public int Quorum { get; set; }

    /// <summary>How long to wait for the votes, as a duration; clipped to what is left of the phase's box. Required in a time-boxed phase.</summary>
    public string? Timeout { get; set; }

    /// <summary>How long it takes when all goes well, as a duration. Default: not stated.</summary>
    public string? Expected { get; set; }
}
