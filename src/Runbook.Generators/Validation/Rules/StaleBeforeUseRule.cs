using Runbook.Generators.Diagnostics;
using Runbook.Generators.Graph;
using Runbook.Generators.Model;

namespace Runbook.Generators.Validation.Rules;

/// <summary>Of an output that is certain to be there and has one producer; any other is an error of another rule.</summary>
internal sealed class StaleBeforeUseRule : IRule
{
    public IEnumerable<Finding> Check(RunbookGraph graph)
    {
        ExpectedTimes? times = null;
        foreach (var node in graph.Nodes)
        {
            foreach (var fresh in node.Step.Fresh)
            {
                if (fresh.Within.Ticks is not { } within || !graph.Producers.TryGetValue(fresh.Key, out var producers) || producers.Count != 1 || !graph.Ways.IsBefore(producers[0], node.Index))
                {
                    continue;
                }

                var between = (times ??= new ExpectedTimes(graph)).Between(producers[0], node.Index);
                if (between > within)
                {
                    yield return Finding.At(
                        RuleIds.StaleBeforeUse,
                        node.Step.Subject,
                        FaultPart.Within,
                        node.Label,
                        fresh.ShortName,
                        fresh.Within.Text,
                        graph.Nodes[producers[0]].Label,
                        TimeText.Of(between)) with
                    { Place = fresh.Place };
                }
            }
        }
    }
}
