using Runbook.Generators.Diagnostics;
using Runbook.Generators.Graph;
using Runbook.Generators.Model;

namespace Runbook.Generators.Validation.Rules;

/// <summary>A monitor that could not be read counts: its own finding comes first.</summary>
internal sealed class UnwatchedSoakRule : IRule
{
    public IEnumerable<Finding> Check(RunbookGraph graph) => graph.Model.Phases
        .Where(phase => phase.AtLeast?.Ticks is not null && !graph.Model.Monitors.Any(monitor => monitor.Watches(phase)))
        .Select(static phase => Finding.At(RuleIds.UnwatchedSoak, phase.Subject, FaultPart.AtLeast, phase.Title, phase.AtLeast!.Text));
}
