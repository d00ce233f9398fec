using Runbook.Generators.Diagnostics;
using Runbook.Generators.Graph;
using Runbook.Generators.Model;

namespace Runbook.Generators.Validation.Rules;

/// <summary>Whatever takes an output: steps, their conditions, monitors, notices.</summary>
internal sealed class MissingProducerRule : IRule
{
    public IEnumerable<Finding> Check(RunbookGraph graph)
    {
        // A step that could not be read may be the producer; its own finding comes first.
        if (graph.Model.HasUnreadableSteps)
        {
            return [];
        }

        return graph.Nodes.SelectMany(static node => node.Step.Inputs.Select(argument => (node.Step.Subject, node.Label, Argument: argument)))
            .Concat(Readers.Beside(graph.Model))
            .Where(taken => !graph.Producers.ContainsKey(taken.Argument.Key))
            .Select(static taken => (taken.Subject, taken.Label, taken.Argument.ShortName))
            .Distinct()
            .Select(static missing => Finding.At(RuleIds.MissingProducer, missing.Subject, missing.Label, missing.ShortName));
    }
}
