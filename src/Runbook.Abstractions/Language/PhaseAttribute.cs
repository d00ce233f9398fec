namespace Runbook;

/// <summary>A phase of a runbook: a nested partial class. Phases run one after another, in source order.</summary>
/// <param name="title">What people read, in the author's language.</param>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class PhaseAttribute(string title) : Attribute
{
    /// <summary>What people read.</summary>
    public string Title { get; } = title;

    /// <summary>How long the phase may take, as a duration (<c>15m</c>, <c>1h30m</c>, <c>00:15:00</c>). Default: no box. The box counts from the moment the phase is entered, over crashes and while people are awaited.</summary>
    public string? TimeBox { get; set; }

    /// <summary>What happens when the box is used up. Default: <see cref="Overrun.Escalate"/>.</summary>
    public Overrun OnOverrun { get; set; } = Overrun.Escalate;

    /// <summary>The contingency that is offered when the box is used up. Default: none.</summary>
    public Type? OverrunTo { get; set; }

    /// <summary>Soak: the phase lasts at least this long, as a duration, and its monitors watch. Default: it ends with its last step.</summary>
    public string? AtLeast { get; set; }

    /// <summary>The contingency that is offered when a step of the phase fails that names none. Default: none.</summary>
    public Type? OnFailure { get; set; }

    /// <summary>The role that answers for its steps, where neither they nor their track name one. Default: the runbook's.</summary>
    public Type? Owner { get; set; }

    /// <summary>Its place among the phases; required on each where they are declared in more than one file. Default: source order.</summary>
    public int Order { get; set; }
}
