namespace Runbook;

/// <summary>
/// A branch that the run takes only when something went wrong: a nested partial class with steps and tracks, like a phase.
/// It is entered by a person's decision, where <c>OnFailure</c> of a step, track or phase, <c>OverrunTo</c> of a phase or
/// <c>OnBreach</c> of a monitor names it. It may take outputs that every way into it has behind it; any other as <see cref="Maybe{T}"/>.
/// </summary>
/// <param name="title">What people read, in the author's language.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class ContingencyAttribute(string title) : Attribute
{
    /// <summary>What people read.</summary>
    public string Title { get; } = title;

    /// <summary>What follows its last step. Default: <see cref="Afterwards.Resume"/>.</summary>
    public Afterwards Then { get; set; } = Afterwards.Resume;

    /// <summary>Phases whose steps are undone first, in reverse order, back to their start. Default: none.</summary>
    public Type[]? Undo { get; set; }

    /// <summary>How long it may take, as a duration. Default: no box of its own; the box of the phase that it was entered from keeps counting either way.</summary>
    public string? TimeBox { get; set; }

    /// <summary>What happens when the box is used up. Default: <see cref="Overrun.Escalate"/>.</summary>
    public Overrun OnOverrun { get; set; } = Overrun.Escalate;

    /// <summary>The contingency that is offered when a step in here fails. Default: none.</summary>
    public Type? OnFailure { get; set; }

    /// <summary>The role that answers for its steps, where they name none. Default: the runbook's.</summary>
    public Type? Owner { get; set; }
}
