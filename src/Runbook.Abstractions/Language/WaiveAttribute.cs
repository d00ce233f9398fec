namespace Runbook;

/// <summary>Sets a rule aside for a step, a track, a phase or the runbook, and all that is in it. It shows in the checklist, and is part of the definition's hash.</summary>
/// <param name="rule">The id of the rule, <c>RBnnnn</c>.</param>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method | AttributeTargets.Property, Inherited = false, AllowMultiple = true)]
public sealed class WaiveAttribute(string rule) : Attribute
{
    /// <summary>The id of the rule.</summary>
    public string Rule { get; } = rule;

    /// <summary>Why the rule does not hold here, and who said so. Required.</summary>
    public string? Justification { get; set; }
}
