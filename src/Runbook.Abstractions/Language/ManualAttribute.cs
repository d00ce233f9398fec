namespace Runbook;

/// <summary>
/// A person's step: a partial method without a body that returns <see cref="Task"/> or <c>Task&lt;T&gt;</c>.
/// The generator writes the body; the engine asks the role, and the answer is journaled with who gave it.
/// </summary>
/// <param name="title">What people read, in the author's language.</param>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class ManualAttribute(string title) : Attribute
{
    /// <summary>What people read.</summary>
    public string Title { get; } = title;

    /// <summary>The role (an <see cref="IRole"/>) that attests. Default: the owner of its track, phase or runbook; where there is none, anyone whom the operators file names, and the executor.</summary>
    public Type? Role { get; set; }

    /// <summary>Whether the attestation carries evidence. Default: <see cref="Evidence.Optional"/>.</summary>
    public Evidence Evidence { get; set; } = Evidence.Optional;

    /// <summary>How long to wait for the person, as a duration; clipped to what is left of the phase's box. Required in a time-boxed phase.</summary>
    public string? Timeout { get; set; }

    /// <summary>How long it takes when all goes well, as a duration. Default: not stated.</summary>
    public string? Expected { get; set; }

    /// <summary><c>nameof</c> a <see langword="bool"/> property or method of the same class, its phase or the runbook. False: the step is skipped.</summary>
    public string? When { get; set; }

    /// <summary>The contingency that is offered when the step fails. Default: that of its track or phase.</summary>
    public Type? OnFailure { get; set; }
}
