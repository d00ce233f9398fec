namespace Runbook;

/// <summary>Whether a phase is on the way of every run.</summary>
public enum PhaseKind
{
    /// <summary>One phase follows another.</summary>
    Phase,

    /// <summary>A branch that a person may choose: a class marked <see cref="ContingencyAttribute"/>.</summary>
    Contingency,
}
