namespace Runbook.Generators.Model;

/// <summary>Something wrong with a runbook. <see cref="Rule"/> is the id of the rule; <see cref="Arguments"/> fill its message; where it is, only the analyzer knows.</summary>
internal sealed record Finding(string Rule, string Subject, FaultPart Part, EquatableArray<string> Arguments)
{
    public static Finding At(string rule, string subject, params string[] arguments) => new(rule, subject, FaultPart.Identifier, arguments.ToEquatable());
}
