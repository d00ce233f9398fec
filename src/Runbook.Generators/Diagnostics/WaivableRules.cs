namespace Runbook.Generators.Diagnostics;

/// <summary>The rules that [Waive] may set aside: what is left must still be a runbook that can run.</summary>
internal static class WaivableRules
{
    public static IReadOnlyList<string> Ids { get; } =
        [.. typeof(RuleIds).GetFields().Select(static field => (string)field.GetRawConstantValue()!).Where(Contains)];

    /// <summary>Shape cannot be waived, nor an input that nothing gives, nor a box that the expected times do not fit.</summary>
    public static bool Contains(string rule) =>
        !rule.StartsWith("RB0", StringComparison.Ordinal)
        && rule is not (RuleIds.MissingProducer or RuleIds.LateProducer or RuleIds.Cycle or RuleIds.BoxTooSmall);
}
