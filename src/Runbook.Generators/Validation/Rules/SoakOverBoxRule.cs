using Runbook.Generators.Diagnostics;
using Runbook.Generators.Graph;
using Runbook.Generators.Model;

namespace Runbook.Generators.Validation.Rules;

internal sealed class SoakOverBoxRule : IRule
{
    public IEnumerable<Finding> Check(RunbookGraph graph) => graph.Model.Phases
        .Where(static phase => phase.AtLeast?.Ticks > phase.TimeBox?.Ticks)
        .Select(static phase => Finding.At(RuleIds.SoakOverBox, phase.Subject, FaultPart.AtLeast, phase.Title, phase.AtLeast!.Text, phase.TimeBox!.Text));
}
