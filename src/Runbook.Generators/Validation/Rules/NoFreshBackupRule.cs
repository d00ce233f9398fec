using Runbook.Generators.Diagnostics;
using Runbook.Generators.Graph;
using Runbook.Generators.Model;

namespace Runbook.Generators.Validation.Rules;

/// <summary>Only that it is asked for: whether it is there on every way, the rule of freshness asks.</summary>
internal sealed class NoFreshBackupRule : IRule
{
    private const string BackupVerified = "global::Runbook.BackupVerified";

    public IEnumerable<Finding> Check(RunbookGraph graph) => graph.Nodes
        .Where(static node => node.Step.IsDestructive && !node.Step.Fresh.Any(static fresh => fresh.Key == BackupVerified))
        .Select(static node => Finding.At(RuleIds.NoFreshBackup, node.Step.Subject, node.Step.Label));
}
