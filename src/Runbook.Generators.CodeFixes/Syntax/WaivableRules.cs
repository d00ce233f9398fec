using Runbook.Generators.Diagnostics;

namespace Runbook.Generators.CodeFixes.Syntax;

/// <summary>The rules that a waiver may set aside. The others say that there is nothing to run.</summary>
internal static class WaivableRules
{
    public static IReadOnlyList<string> Ids { get; } = typeof(RuleIds).GetFields().Select(static field => (string)field.GetRawConstantValue()!).Where(static id => !id.StartsWith("RB0", StringComparison.Ordinal)).ToArray();
}
