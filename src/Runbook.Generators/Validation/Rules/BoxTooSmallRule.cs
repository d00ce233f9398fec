using Runbook.Generators.Diagnostics;
using Runbook.Generators.Graph;
using Runbook.Generators.Model;

namespace Runbook.Generators.Validation.Rules;

/// <summary>The longest chain of expected times in a phase must fit its box. Steps that state none count as nothing.</summary>
internal sealed class BoxTooSmallRule : IRule
{
    public IEnumerable<Finding> Check(RunbookGraph graph)
    {
        for (var phase = 0; phase < graph.Model.Phases.Count; phase++)
        {
            var declared = graph.Model.Phases[phase];
            if (declared.TimeBox?.Ticks is { } box && CriticalPath.Of(graph, phase, CriticalPath.Expected) is { } path && path.Total > box)
            {
                var times = path.Steps
                    .Where(static node => CriticalPath.Expected(node.Step) > 0)
                    .Select(static node => $"'{node.Step.Title}' {TimeText.Of(CriticalPath.Expected(node.Step))}");
                yield return Finding.At(
                    RuleIds.BoxTooSmall,
                    declared.Subject,
                    FaultPart.TimeBox,
                    declared.Title,
                    TimeText.Of(path.Total),
                    TimeText.Of(box),
                    string.Join(" → ", times),
                    TimeText.Of(path.Total - box));
            }
        }
    }
}
