namespace Runbook;

/// <summary>What the engine does when a phase has used up its time box.</summary>
public enum Overrun
{
    /// <summary>Journals an escalation, starts no further step, and asks a person: extend with a reason, or abort.</summary>
    Escalate,
}
