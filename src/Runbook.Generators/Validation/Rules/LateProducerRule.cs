using Runbook.Generators.Diagnostics;
using Runbook.Generators.Graph;
using Runbook.Generators.Model;

namespace Runbook.Generators.Validation.Rules;

internal sealed class LateProducerRule : IRule
{
    public IEnumerable<Finding> Check(RunbookGraph graph) => graph.Data
        .Where(static edge => edge.Kind == DataEdgeKind.Later)
        .GroupBy(static edge => (edge.Consumer, edge.Producer))
        .Select(static same => same.First())
        .Select(edge =>
        {
            var (consumer, producer) = (graph.Nodes[edge.Consumer].Step, graph.Nodes[edge.Producer].Step);
            return Finding.At(RuleIds.LateProducer, consumer.Subject, consumer.Label, edge.Argument.ShortName, producer.Label, producer.Name, consumer.Name)
                .With(FindingProperties.Producer, producer.Id);
        });
}
