using Runbook.Generators.Diagnostics;
using Runbook.Generators.Graph;
using Runbook.Generators.Model;

namespace Runbook.Generators.Validation.Rules;

/// <summary>Only where somebody relies on the type: two outputs that nobody reads cannot be taken for each other.</summary>
internal sealed class TwoProducersRule : IRule
{
    public IEnumerable<Finding> Check(RunbookGraph graph)
    {
        if (graph.Producers.Values.All(static same => same.Count == 1))
        {
            return [];
        }

        var readers = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (key, reader) in Readers.Of(graph))
        {
            if (!readers.ContainsKey(key))
            {
                readers.Add(key, reader);
            }
        }

        return graph.Producers
            .Where(entry => readers.ContainsKey(entry.Key))
            .SelectMany(entry => entry.Value.Skip(1).Select(index => (First: graph.Nodes[entry.Value[0]].Step, Second: graph.Nodes[index].Step, Reader: readers[entry.Key])))
            .Where(static found => found.First.Id != found.Second.Id)
            .Select(static found => Finding.At(RuleIds.TwoProducers, found.Second.Subject, found.Second.Label, found.Second.Output.ShortName, found.First.Label, found.Reader));
    }
}
