using Microsoft.CodeAnalysis;

namespace Runbook.Generators.Diagnostics;

/// <summary>What fits into which time.</summary>
internal static class TimeRules
{
    private const string Category = "Runbook.Time";

    public static IEnumerable<DiagnosticDescriptor> All =>
    [
        Error(RuleIds.MissingTimeout, "No timeout in a time-boxed phase", "{0} has no Timeout, and phase '{1}' has a time box of {2}: one step could use it up unnoticed. Add Timeout = \"…\" to the attribute."),
        Error(RuleIds.BoxTooSmall, "Expected times do not fit the time box", "The expected times on the critical path of phase '{0}' add up to {1}, and its time box is {2}: {3}. Make the path {4} shorter (tracks side by side, quicker steps), or widen TimeBox."),
        Warning(RuleIds.WorstCase, "Worst case does not fit the time box", "In the worst case phase '{0}' takes {1}, and its time box is {2}: {3}. Shorten the longest of these, or {4}."),
        Error(RuleIds.RetryNotIdempotent, "Retry of a step that is not idempotent", "{0} is retried, and nothing says that running it again is harmless. Remove [Retry], or mark the step [Idempotent] if it is."),
        Error(RuleIds.ExpectedOverTimeout, "Expected longer than Timeout", "{0} is expected to take {1} and is given up after {2}: it would always time out. Raise Timeout, or correct Expected."),
        Warning(RuleIds.TimeoutOverBox, "Timeout longer than the time box", "{0} has a Timeout of {1}, and the time box of phase '{2}' is {3}: the box ends first. Lower Timeout, or widen TimeBox."),
        Error(RuleIds.SoakOverBox, "Soak longer than the time box", "Phase '{0}' lasts at least {1}, and its time box is {2}: it would always overrun. Widen TimeBox, or shorten AtLeast."),
        Error(RuleIds.UnwatchedSoak, "Soak that nothing watches", "Phase '{0}' lasts at least {1}, and no monitor watches it: time alone proves nothing. Add a [Monitor] whose During names it, or remove AtLeast."),
        Warning(RuleIds.StaleBeforeUse, "Freshness that cannot hold", "{0} asks that {1} is at most {2} old, and the expected times of what runs between {3} and it add up to {4}. Verify again closer to it, or allow more."),
        Error(RuleIds.SampledTooRarely, "Monitor that samples too rarely", "Monitor {0} samples every {1}, {2}: it could not see a breach. Sample more often."),
    ];

    private static DiagnosticDescriptor Error(string id, string title, string message) => RuleCatalogue.Create(id, title, message, Category, DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Warning(string id, string title, string message) => RuleCatalogue.Create(id, title, message, Category, DiagnosticSeverity.Warning);
}
