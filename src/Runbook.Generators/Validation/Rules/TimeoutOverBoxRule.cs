using Runbook.Generators.Diagnostics;
using Runbook.Generators.Graph;
using Runbook.Generators.Model;

namespace Runbook.Generators.Validation.Rules;

/// <summary>Of machines; of people it is worse, and <see cref="DeadlineOverBoxRule"/>'s.</summary>
internal sealed class TimeoutOverBoxRule : IRule
{
    public IEnumerable<Finding> Check(RunbookGraph graph) => graph.Nodes
        .Where(node => !node.Step.IsForPerson && node.Step.Timeout?.Ticks > graph.PhaseOf(node).TimeBox?.Ticks)
        .Select(node =>
        {
            var phase = graph.PhaseOf(node);
            return Finding.At(RuleIds.TimeoutOverBox, node.Step.Subject, FaultPart.Timeout, node.Label, node.Step.Timeout!.Text, phase.Title, phase.TimeBox!.Text);
        });
}
