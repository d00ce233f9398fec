using Runbook.Generators.Diagnostics;
using Runbook.Generators.Graph;
using Runbook.Generators.Model;

namespace Runbook.Generators.Validation.Rules;

internal sealed class ConditionalProducerRule : IRule
{
    public IEnumerable<Finding> Check(RunbookGraph graph) => graph.Data
        .Where(edge => edge.Argument.Kind == ArgumentKind.Input && edge.Kind != DataEdgeKind.Self && graph.Nodes[edge.Producer].Step.Condition is not null)
        .GroupBy(static edge => (edge.Consumer, edge.Producer))
        .Select(static same => same.First())
        .Select(edge =>
        {
            var (consumer, producer) = (graph.Nodes[edge.Consumer].Step, graph.Nodes[edge.Producer].Step);
            return Finding.At(RuleIds.ConditionalProducer, consumer.Subject, consumer.Label, edge.Argument.ShortName, producer.Label, producer.Condition!.Name);
        });
}
