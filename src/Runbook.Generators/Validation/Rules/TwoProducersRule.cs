using Runbook.Generators.Diagnostics;
using Runbook.Generators.Graph;
using Runbook.Generators.Model;

namespace Runbook.Generators.Validation.Rules;

/// <summary>Only where somebody consumes the type: two outputs that nobody reads cannot be taken for each other.</summary>
internal sealed class TwoProducersRule : IRule
{
    public IEnumerable<Finding> Check(RunbookGraph graph)
    {
        var consumed = new Dictionary<string, StepNode>(StringComparer.Ordinal);
        foreach (var node in graph.Nodes)
        {
            foreach (var argument in node.Step.Inputs.Where(argument => !consumed.ContainsKey(argument.Key)))
            {
                consumed.Add(argument.Key, node);
            }
        }

        return graph.Producers
            .Where(entry => consumed.ContainsKey(entry.Key))
            .SelectMany(entry => entry.Value.Skip(1).Select(index => (First: graph.Nodes[entry.Value[0]].Step, Second: graph.Nodes[index].Step, Consumer: consumed[entry.Key].Step)))
            .Where(static found => found.First.Id != found.Second.Id)
            .Select(static found => Finding.At(RuleIds.TwoProducers, found.Second.Subject, found.Second.Label, found.Second.Output.ShortName, found.First.Label, found.Consumer.Label));
    }
}
