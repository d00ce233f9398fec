using Runbook.Generators.Diagnostics;
using Runbook.Generators.Graph;
using Runbook.Generators.Model;

namespace Runbook.Generators.Validation.Rules;

/// <summary>A contingency is entered on several ways, and may be entered or not: what only some of the ways have behind them may be missing.</summary>
internal sealed class UncertainProducerRule : IRule
{
    public IEnumerable<Finding> Check(RunbookGraph graph) => graph.Data
        .Where(static edge => edge.IsRequired && edge.Kind == DataEdgeKind.Uncertain)
        .GroupBy(static edge => (edge.Consumer, edge.Producer))
        .Select(static same => same.First())
        .Select(edge =>
        {
            var (consumer, producer) = (graph.Nodes[edge.Consumer].Step, graph.Nodes[edge.Producer].Step);
            return Finding.At(RuleIds.UncertainProducer, consumer.Subject, consumer.Label, edge.Argument.ShortName, producer.Label, Absence.Way(graph, edge.Producer, edge.Consumer))
                .With(FindingProperties.Input, edge.Argument.Key);
        });
}
