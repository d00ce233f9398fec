using Runbook.Generators.Diagnostics;
using Runbook.Generators.Graph;
using Runbook.Generators.Model;

namespace Runbook.Generators.Validation.Rules;

/// <summary>A consumer that hangs on the producer's conditions too never runs without it. What is produced only later, or not on every way, other rules report.</summary>
internal sealed class ConditionalProducerRule : IRule
{
    public IEnumerable<Finding> Check(RunbookGraph graph) => graph.Data
        .Where(edge => edge.IsRequired && edge.Kind is DataEdgeKind.Earlier or DataEdgeKind.Beside && Unshared(graph, edge) is not null)
        .GroupBy(static edge => (edge.Consumer, edge.Producer))
        .Select(static same => same.First())
        .Select(edge =>
        {
            var (consumer, producer) = (graph.Nodes[edge.Consumer].Step, graph.Nodes[edge.Producer].Step);
            return Finding.At(RuleIds.ConditionalProducer, consumer.Subject, consumer.Label, edge.Argument.ShortName, producer.Label, Unshared(graph, edge)!.Name)
                .With(FindingProperties.Input, edge.Argument.Key);
        });

    // What the step itself takes is taken when all of its conditions hold; what a condition takes, when those before it do.
    private static ConditionModel? Unshared(RunbookGraph graph, DataEdge edge)
    {
        var consumer = graph.Nodes[edge.Consumer].Step;
        var holding = consumer.Conditions.Count;
        var slots = consumer.Arguments.Count(static argument => argument.IsInput);
        if (edge.Slot >= slots)
        {
            holding = 0;
            while (edge.Slot >= slots + consumer.Conditions[holding].Arguments.Count)
            {
                slots += consumer.Conditions[holding++].Arguments.Count;
            }
        }

        return graph.UnsharedCondition(edge.Producer, edge.Consumer, holding);
    }
}
