namespace Runbook;

/// <summary>
/// A step: a method with a body (own code; parameters are what it consumes, the result is what it produces),
/// or a property whose type is a library step (<see cref="IStep{TOut}"/> or <see cref="IStep{TIn, TOut}"/>).
/// </summary>
/// <param name="title">What people read, in the author's language.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property, Inherited = false)]
public sealed class StepAttribute(string title) : Attribute
{
    /// <summary>What people read.</summary>
    public string Title { get; } = title;

    /// <summary>When the engine stops waiting, as a duration (<c>90s</c>); clipped to what is left of the phase's box. A step that ran out of time is in doubt, not failed. Required in a time-boxed phase.</summary>
    public string? Timeout { get; set; }

    /// <summary>How long the step takes when all goes well, as a duration. Default: not stated. The expected times on the critical path must fit the phase's box.</summary>
    public string? Expected { get; set; }

    /// <summary><c>nameof</c> a <see langword="bool"/> property or method of the same class, its phase or the runbook; its parameters are inputs like a step's. False: the step is skipped, so those who read its output must take <see cref="Maybe{T}"/>, or hang on the same condition.</summary>
    public string? When { get; set; }

    /// <summary>The role (an <see cref="IRole"/>) that answers for the step. Default: that of its track, phase or runbook.</summary>
    public Type? Owner { get; set; }

    /// <summary>The contingency that is offered when the step fails. Default: that of its track or phase.</summary>
    public Type? OnFailure { get; set; }
}
