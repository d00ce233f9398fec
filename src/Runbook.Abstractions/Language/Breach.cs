namespace Runbook;

/// <summary>What the breach of a monitor does.</summary>
public enum Breach
{
    /// <summary>Journals it, and tells.</summary>
    Warn,

    /// <summary>No further step starts until a person decides.</summary>
    Pause,

    /// <summary>As <see cref="Pause"/>, and the contingency that <see cref="MonitorAttribute.OnBreach"/> names is offered.</summary>
    Contingency,

    /// <summary>As <see cref="Pause"/>, and aborting is what is proposed.</summary>
    Abort,
}
