using Runbook.Generators.Diagnostics;
using Runbook.Generators.Graph;
using Runbook.Generators.Model;

namespace Runbook.Generators.Validation.Rules;

/// <summary>On every way to a point of no return stands a go/no-go that no condition of its track skips.</summary>
internal sealed class NoGoNoGoRule : IRule
{
    public IEnumerable<Finding> Check(RunbookGraph graph)
    {
        // A member that could not be read may be the poll; its own finding comes first.
        if (graph.Model.HasUnreadableSteps)
        {
            yield break;
        }

        foreach (var node in graph.Nodes.Where(static node => node.Step.IsPointOfNoReturn))
        {
            var polls = new StepSet(graph.Nodes.Count);
            foreach (var poll in graph.Nodes.Where(poll => poll.Step.Form == StepForm.GoNoGo && graph.HoldsUnder(poll.Index, node.Index)))
            {
                polls.Add(poll.Index);
            }

            if (!graph.Ways.IsAnyBefore(polls, node.Index))
            {
                yield return Finding.At(RuleIds.NoGoNoGo, node.Step.Subject, node.Label);
            }
        }
    }
}
