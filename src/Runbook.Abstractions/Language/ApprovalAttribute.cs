namespace Runbook;

/// <summary>
/// A gate: a partial method without a body that returns <c>Task&lt;Approved&lt;TRole&gt;&gt;</c>. It shows the approver what it takes.
/// A gate is never skipped, and the executor of a run never approves it.
/// </summary>
/// <typeparam name="TRole">Who approves.</typeparam>
/// <param name="title">What people read, in the author's language.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class ApprovalAttribute<TRole>(string title) : Attribute
    where TRole : IRole
{
    /// <summary>What people read.</summary>
    public string Title { get; } = title;

    /// <summary>How long to wait for the approver, as a duration; clipped to what is left of the phase's box. Required in a time-boxed phase.</summary>
    public string? Timeout { get; set; }

    /// <summary>How long it takes when all goes well, as a duration. Default: not stated.</summary>
    public string? Expected { get; set; }

    /// <summary>How many holders of the role must approve. Default: 1.</summary>
    public int Quorum { get; set; } = 1;

    /// <summary><c>nameof</c> a <see langword="bool"/> property or method of the same class, its phase or the runbook. False: nobody is asked, so those who need the approval must take <see cref="Maybe{T}"/>, or hang on the same condition.</summary>
    public string? When { get; set; }
}
