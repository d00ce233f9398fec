namespace Runbook.Generators.Model;

/// <summary>Where the member that <c>When</c> names is declared, seen from the step.</summary>
internal enum ConditionPlace
{
    /// <summary>In the step's own class.</summary>
    Own,

    /// <summary>In the phase around the step's track.</summary>
    Phase,

    /// <summary>In the runbook, or in one that it derives from.</summary>
    Book,
}
