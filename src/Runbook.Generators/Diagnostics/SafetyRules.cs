using Microsoft.CodeAnalysis;

namespace Runbook.Generators.Diagnostics;

/// <summary>What must not happen with a site down.</summary>
internal static class SafetyRules
{
    private const string Category = "Runbook.Safety";

    public static IEnumerable<DiagnosticDescriptor> All =>
    [
        Error(RuleIds.NoApproval, "No approval upstream", "{0} {1} and no approval stands upstream of it. Add an [Approval<TRole>] before it in this phase or an earlier one; if the step is harmless, mark it [ReadOnly] or [Idempotent]."),
        Error(RuleIds.NoFreshBackup, "Destructive without a fresh backup", "{0} is destructive and does not ask for a fresh backup. Add [Fresh<BackupVerified>(\"1h\")], and a step upstream that verifies the backup."),
        Error(RuleIds.UncertainFresh, "Freshness of what may be missing", "{0} asks that {1} is fresh, {2}. {3}."),
        Error(RuleIds.NoUndo, "Change without undo", "{0} changes something, and nothing undoes it. {1}, or say why not: [NoUndo(\"…\")]."),
        Error(RuleIds.NoGoNoGo, "Point of no return without go/no-go", "Behind {0} there is no way back, and no go/no-go stands on every way to it. Add a [GoNoGo] upstream, without When."),
        Error(RuleIds.UndoPastNoReturn, "Undo that crosses a point of no return", "Contingency {0} undoes phase '{1}', and {2} may have run when {3} leads to it: behind that step nothing before it is undone. Enter the contingency only before it, or take the phase out of Undo."),
        Error(RuleIds.TwoWritable, "Two writable databases are possible", "{0} makes a copy of the data writable, and {1}: both could be written to. {2}."),
        Error(RuleIds.RestoreUnderTraffic, "Destruction under live traffic", "{0} is destructive and may run after {1} has let users onto the data. Put it before that step, or let a step marked [HoldsTraffic] stand between, on every way."),
        Error(RuleIds.SecretInContract, "Secret in a contract", "{0} takes, returns or captures {1}, and {2}: it would end in the journal. Keep secrets in the runbook's targets and take them from there."),
        Warning(RuleIds.TokenIgnored, "Cancellation token ignored", "{0} is given a cancellation token and does not use it: when time is up it would be in doubt instead of stopping. Pass '{1}' on to what it calls."),
        Error(RuleIds.AmbientClock, "Ambient clock in a step", "{0} uses {1}: a test could not move it, and a replay would see another time. Take a StepContext and use its Time."),
        Error(RuleIds.Blocks, "Step that blocks its thread", "{0} calls {1}, which blocks the thread. {2}."),
        Error(RuleIds.SqlInterpolated, "SQL built by interpolation", "{0} builds SQL from values: '{1}'. Pass values as parameters; quote names that come from configuration with a function that refuses what is no name."),
        Error(RuleIds.UnwatchedTraffic, "Phase after the traffic shift that nothing watches", "{0} after {1} has let users onto the target, and no monitor watches it. Add a [Monitor] whose During names it."),
        Error(RuleIds.FenceSkippable, "Fence that a person may skip", "{0} makes a copy of the data writable, and the fence {1} stands before it but is no input of it: a person could skip the fence. Let the step take {2}, directly or through what it takes."),
    ];

    private static DiagnosticDescriptor Error(string id, string title, string message) => RuleCatalogue.Create(id, title, message, Category, DiagnosticSeverity.Error);

    private static DiagnosticDescriptor Warning(string id, string title, string message) => RuleCatalogue.Create(id, title, message, Category, DiagnosticSeverity.Warning);
}
