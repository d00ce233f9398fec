using Runbook.Generators.Diagnostics;
using Runbook.Generators.Graph;
using Runbook.Generators.Model;

namespace Runbook.Generators.Validation.Rules;

internal sealed class MissingProducerRule : IRule
{
    public IEnumerable<Finding> Check(RunbookGraph graph)
    {
        // A step that could not be read may be the producer; its own finding comes first.
        if (graph.Model.HasUnreadableSteps)
        {
            return [];
        }

        return graph.Nodes.SelectMany(node => node.Step.Inputs
            .Where(argument => !graph.Producers.ContainsKey(argument.Key))
            .Select(static argument => argument.ShortName)
            .Distinct()
            .Select(type => Finding.At(RuleIds.MissingProducer, node.Step.Subject, node.Step.Label, type)));
    }
}
