namespace Runbook;

/// <summary>
/// Watches beside phases: a method of the runbook class that returns a <see cref="Reading"/> (or a task of one), or a property whose type is an <see cref="IMonitor"/>.
/// A reading that is missing is a breach, not an all-clear.
/// </summary>
/// <param name="title">What people read, in the author's language.</param>
[AttributeUsage(AttributeTargets.Method | AttributeTargets.Property, Inherited = false)]
public sealed class MonitorAttribute(string title) : Attribute
{
    /// <summary>What people read.</summary>
    public string Title { get; } = title;

    /// <summary>How often it samples, as a duration. Required.</summary>
    public string? Every { get; set; }

    /// <summary>The phases that it watches. Default: all of them, contingencies included.</summary>
    public Type[]? During { get; set; }

    /// <summary>How long readings must be bad before that is a breach, as a duration. Default: the first bad one is a breach.</summary>
    public string? Sustained { get; set; }

    /// <summary>What a breach does. Default: <see cref="Breach.Warn"/>, or <see cref="Breach.Contingency"/> where <see cref="OnBreach"/> is given.</summary>
    public Breach Action { get; set; }

    /// <summary>The contingency that a breach offers. Default: none.</summary>
    public Type? OnBreach { get; set; }

    /// <summary>The role that is told. Default: the runbook's owner.</summary>
    public Type? Owner { get; set; }
}
