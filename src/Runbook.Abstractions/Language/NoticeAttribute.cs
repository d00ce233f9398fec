namespace Runbook;

/// <summary>
/// Communication that hangs on what happens in the run: a property or method of the runbook class that returns a <see cref="Message"/>.
/// A method may take the <see cref="Occasion"/>, and outputs of steps as <see cref="Maybe{T}"/>. A delivery that fails never stops the run, and shows.
/// </summary>
/// <param name="title">What people read, in the author's language.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property, Inherited = false)]
public sealed class NoticeAttribute(string title) : Attribute
{
    /// <summary>What people read.</summary>
    public string Title { get; } = title;

    /// <summary>What it hangs on; several by <c>|</c>. Required.</summary>
    public RunEvent On { get; set; }

    /// <summary>The phases and contingencies whose events count. Default: all.</summary>
    public Type[]? During { get; set; }

    /// <summary>Whom it is for: an <see cref="IAudience"/>, mapped to channels by configuration, never in code. Required.</summary>
    public Type? To { get; set; }

    /// <summary><c>nameof</c> a <see langword="bool"/> property or method of the runbook class. False: nothing is sent.</summary>
    public string? When { get; set; }
}
