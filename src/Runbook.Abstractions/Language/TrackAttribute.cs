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

    /// <summary><c>nameof</c> a <see langword="bool"/> property or method of the phase class or the runbook class; see <see cref="StepAttribute.When"/>. False: its steps are skipped. They need no <see cref="Maybe{T}"/> among each other.</summary>
    public string? When { get; set; }

    /// <summary>The contingency that is offered when a step of the track fails that names none. Default: the phase's.</summary>
    public Type? OnFailure { get; set; }

    /// <summary>The role that answers for its steps, where they name none. Default: the phase's.</summary>
    public Type? Owner { get; set; }

    /// <summary>Its place in the phase; required on each track where a phase's tracks are declared in more than one file. Default: source order.</summary>
    public int Order { get; set; }
}
